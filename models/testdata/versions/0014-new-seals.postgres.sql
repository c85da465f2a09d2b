CREATE TABLE answers (
    id text NOT NULL,
    member_id text,
    share_id text,
    by_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE billed_days (
    id text NOT NULL,
    member_id text,
    record_id text,
    bill_id text
);
CREATE TABLE bills (
    id text NOT NULL,
    member_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE contacts (
    id text NOT NULL,
    kind text,
    pair bytea,
    sender bytea,
    receiver bytea,
    at bigint
);
CREATE TABLE deployment (
    id bigint NOT NULL,
    sealed bytea,
    format bigint DEFAULT 1 NOT NULL
);
CREATE TABLE envelopes (
    hash bytea NOT NULL,
    member_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE forgotten (
    hash bytea NOT NULL,
    at bigint
);
CREATE TABLE former_keys (
    id text NOT NULL,
    until_at bigint,
    sealed bytea
);
CREATE TABLE members (
    id text NOT NULL,
    enterprise text,
    team text,
    slack_user text,
    wrapped bytea,
    version bigint,
    zone text,
    locale text,
    read_at bigint,
    created_at bigint,
    sealed bytea
);
CREATE TABLE migrations (
    id character varying(255) NOT NULL
);
CREATE TABLE outbox (
    id text NOT NULL,
    member_id text,
    kind text,
    subject text,
    due_at bigint,
    enterprise text,
    team text,
    state text,
    at bigint,
    until_at bigint,
    again boolean,
    attempts bigint,
    reason text,
    channel text,
    ts text,
    sealed bytea,
    try_at bigint DEFAULT 0 NOT NULL,
    lease_until bigint DEFAULT 0 NOT NULL,
    sent_at bigint DEFAULT 0 NOT NULL,
    delete_at bigint DEFAULT 0 NOT NULL,
    forget_at bigint DEFAULT 0 NOT NULL
);
CREATE TABLE received (
    id text NOT NULL,
    member_id text,
    share_id text,
    owner_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE records (
    id text NOT NULL,
    member_id text,
    start_at bigint,
    end_at bigint,
    kind text,
    placed boolean,
    zone text,
    planned bigint,
    sealed bytea,
    day text DEFAULT ''::text NOT NULL
);
CREATE TABLE requests (
    id text NOT NULL,
    member_id text,
    at bigint,
    until_at bigint,
    sealed bytea
);
CREATE TABLE schedules (
    id text NOT NULL,
    member_id text,
    kind text,
    next_at bigint,
    paused boolean,
    stopped text,
    sealed bytea
);
CREATE TABLE shares (
    id text NOT NULL,
    member_id text,
    number bigint,
    state text,
    until_at bigint,
    made_at bigint,
    version bigint,
    sealed bytea
);
CREATE TABLE steps (
    id text NOT NULL,
    member_id text,
    undone boolean,
    at bigint,
    sealed bytea
);
CREATE TABLE suggesters (
    id text NOT NULL,
    member_id text,
    enterprise text,
    team text,
    channel text
);
CREATE TABLE workspace_rules (
    enterprise text NOT NULL,
    team text NOT NULL,
    channels_off boolean,
    files_off boolean,
    at bigint
);
CREATE TABLE workspaces (
    enterprise text NOT NULL,
    team text NOT NULL,
    sealed_token bytea,
    bot_user text,
    app_id text,
    scopes text,
    zone text,
    installed_at bigint,
    uninstalled_at bigint
);
INSERT INTO answers VALUES ('01a218a4-1661-7d23-8e1b-fed5dc613223', '01a218a4-165c-72b1-8990-bcec458089cd', '01a218a4-165c-72e1-a92a-b9a55766ded7', '', 1772630400, '\x023e60f9d89e57ed476e085d46e1439cb43af332479311bceeb0d8d2d5c40ae890a78db206a2af3055b08f02d259ba72f40ba0fd8216f1eff21b7c904f12507c11326ef114d8fcce8ee52da7c43d4f06c18d97baa05271427e49394f0d71b6eafb36cab0d96d7f1282752c5515fbc7cb341304942e19f4b1e709510e15e3549c72014b82ffdd6cc4510d96f4e292157fcca57b567a011937d8d06bebd8acacdd99cfe4cf8a8b307db9d5230d594d7fa3ab1dbd0123d11d1a171963c64f7d6f7618');
INSERT INTO billed_days VALUES ('018f0000-0000-7000-8000-000000000001 2026-03-04', '01a218a4-165c-72b1-8990-bcec458089cd', '018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000005');
INSERT INTO bills VALUES ('018f0000-0000-7000-8000-000000000005', '01a218a4-165c-72b1-8990-bcec458089cd', 1772630400, '\x023e60f9d83e1726e6581c65394ce7b1274eb66507ffefc397fdc741b097d5a4130528b3b3d53c276554ad870cb6ea3b1a7d187ab67ed9413bc7aa913441c28e2f7ac52eaf52e876f30eaf8869af5e2cfc21202bbb45969f6b6e0f907adb572b437fe40e57f9e832547f0169be9d16a924a8d9f79e3f4945a1ab5eb700a1fdc23c336c611137d425a1bfdf64d1954fbed78fc7270446fbe6eb14cfcc1ad99d2fb68c28d0c4f8dd139a25fbf27ca58d9521603ca5a4d03a0e34c30d778ab200e285651fa721c8474b0b9b40082011a82ba7907613cf42cddeb9944e1a0500e7c5351f759d37b715fbc81e0ec6fc64a39f4750661e1660ea129412c53aadce130e7e2d6f1601601249be2c81db1201d59298bb71857304412a49201765d49997f6225cab46725149b5faa958ba248ed84364dd4c2df2ce65f6115a8e91053719efa6f4431673e7ddff70e8dfe6f947bd827bab72b5e2cfac05b2870910f0aa84e90e');
INSERT INTO contacts VALUES ('01a218a4-1667-744f-8447-239adcdd17e6', 'share', '\xbeebcf71eaeef5cf11e87658311fed90d511f83b8216d55202c68d2bf02dc8de', '\xcdf387bfab1c106ecec0754de5c8f2ccb3a2a201c70f65a9d9c669b4e550ac2c', '\x8a43846dd570e220df395216a2b3c0f5add7bb946c6f61f401d191e0089cbfe8', 1772630400);
INSERT INTO deployment VALUES (1, '\x016cd1be8ae3d2ea0b184f4bbf27a557154195218088b6d7b036e655b6da2c5e6e940f38ffedef', 2);
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a218a4-165c-72b1-8990-bcec458089cd', 1772630400, '\x023e60f9d8821b507ebd08ef7ab36e394252a9fea1c6a2d93006e4479ae187787d90541b4643ebcf48ca06780d8e36faca5b433d83beb6ef0e368998312540feeb');
INSERT INTO forgotten VALUES ('\x9da122f0fd60d8142ba94cbdd3bb71f52b8c3e73bcb19a32c4857b583143a982', 1772630400000000);
INSERT INTO members VALUES ('01a218a4-165c-72b1-8990-bcec458089cd', '', 'T1', 'UANN', '\x0218e2b569af422184767492ca58bb217beedc87b7c0c868d5305664905ea5db0304d03d56716fc06c6c1df673a1dec1db441c11e95e787b0daeb61c6a7aa7b55692329c077c19b8404a91d5ff8d9c9978451a0b012d6ecdde3f6c01b9e2e80934', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x023e60f9d879bfbe55da3bf939bbb7f839e01518ca58b548097e901b559ad9f7a982e02d6b521e3ef44539d791a7509e80a5fb1ea313a6a3d66daa11dcfe50f47222f500da9d5d42049946a73a136d03e21ae78fae58d70909cbca57ae96a4008a141303e94b4eb395a358ddb73ce0a974a794b277d4dd31aa3e58e3516d92cb0f2b9c2b5f7959b7579df0b27933e261dc4db531c1aa74b58b88936f2c60790ef2');
INSERT INTO members VALUES ('01a218a4-165f-7de2-b5a9-4cfcbbf3e51e', '', 'T1', 'UBOB', '\x0218e2b5696b34893d8b5dc498bf982ae45b18357ca94c059b6d2fac3a227b791047955213009d57e837aa9afdb7648358e879e8d3f31d5ddb4e4a7dbd6ffccab9b904af504c2ce91636cb03ec12dfab7028003195082fc3f5272261e3531c0529', 2, '', '', 0, 1772630400, '\x0219a90ae8a793fd9b35078b39bd8e815b23abbfd8d59d13ad034d8f299eb6c86812ab94dcac5488ef4e2b5de93f2741822f4dc8af6431e15864c1eb3ce68caffd');
INSERT INTO migrations VALUES ('0001-records');
INSERT INTO migrations VALUES ('0002-schedules');
INSERT INTO migrations VALUES ('0003-workspace-rules');
INSERT INTO migrations VALUES ('0003-sharing');
INSERT INTO migrations VALUES ('0004-forgotten');
INSERT INTO migrations VALUES ('0005-suggesters');
INSERT INTO migrations VALUES ('0006-spans');
INSERT INTO migrations VALUES ('0007-outbox-moments');
INSERT INTO migrations VALUES ('0008-outbox-by-moment');
INSERT INTO migrations VALUES ('0009-record-days');
INSERT INTO migrations VALUES ('0010-outbox-adopt');
INSERT INTO migrations VALUES ('0011-contacts');
INSERT INTO migrations VALUES ('0012-outbox-untold');
INSERT INTO migrations VALUES ('0012-bills');
INSERT INTO migrations VALUES ('0013-fewer-indexes');
INSERT INTO migrations VALUES ('0014-new-seals');
INSERT INTO outbox VALUES ('01a218a4-1662-7641-9f86-48969d6bb9fd', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x023e60f9d88a2e6465fee96278258a036091f9fa0a5259f6423bed79f530944ebfdea094ea56411e9695a303528ebadf74537be1d0e35b9afda7a867d72b65ee52', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a218a4-1663-717c-af15-aab08603e457', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x023e60f9d86de03851e3f383558b01947c3361b77f0aa731f3b22bc7e3c86dc0c650d9969d09b77f8d25b7af78bad493f6d777d46f0ff2fd0facdda5a9962573cd', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a218a4-1663-7d4a-9c30-bad6706cc442', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a218a4-1664-7b70-b6ff-f263cf50b622', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a218a4-1665-7962-b9d0-0badf3791aad', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x023e60f9d8ab5bf1f4e48434a89e79275abdd4317c7bff9c80ad279bb9e9a37bb327b3de203f8ab9dbda08b375eb588d13c885ee31827731a6b2efa549eb4e298b', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a218a4-1665-7cec-90cb-231a8f9b4491', '01a218a4-165c-72b1-8990-bcec458089cd', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a218a4-165c-72b1-8990-bcec458089cd', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a218a4-1660-7f21-9ba9-e01ccef3e55e', '01a218a4-165f-7de2-b5a9-4cfcbbf3e51e', '01a218a4-165c-72e1-a92a-b9a55766ded7', '01a218a4-165c-72b1-8990-bcec458089cd', 1772630400, '\x0219a90ae8c1c37a7ef05f48f926fb0e2531db8181ab8e192286ff13f2098bf2fc08c4a151237eaf62e2fd205a228d21420412be2d7a8fb180eca0495643ebeeac6903f7f00651364218a01a36e181b912541ff4459a30eaa154c04e0106d61db580bbcfd599ff761d74a185f9e677d0f0941fd8b22ea51082ae136763e2e8f6baccde9c2e2c526ef2a95ab462933f36bfbc8414f4db9260eb77d6a2c90d3c9ed7f0e23c3fc3ccf56bd01e44e7ad1ac908925af2742bbcd30e10c0565326242d6447ebf4eacfee11553c4b1485182ee95edb77636621ecca64f07e28570e8a8dc312827029b6408ae1fd6daf5bc3a0170b7311574c9848023a3d41b6c3692e41f2');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a218a4-165c-72b1-8990-bcec458089cd', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x023e60f9d89cc8c3f70dff24498d8458ae340423e9588fb852a38e2e5032093d265468ccac645ab0ee98eac90c09524b4fddc3bce01167bc75acdb94f48ec3aa63', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a218a4-165c-72b1-8990-bcec458089cd', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x023e60f9d8fe586d432271387d019be03d91606d731fdba1ea48b64b7ed71a6ea7067458e5e46dc75dd2bbc64c029602d4c365ec0084cc0583c866bfd5196fbbb4', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a218a4-165c-72b1-8990-bcec458089cd', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x023e60f9d83fc3235cc1369c33ae1812dd174b2216d7e42c89ecbc3189e40619f961e37bcc925b22a2ae5730618466e434f950c3fc124933eaa7618389003dd108', '');
INSERT INTO requests VALUES ('01a218a4-165c-72e9-9e59-27bb4fc60385', '01a218a4-165c-72b1-8990-bcec458089cd', 1772630400, 0, '\x023e60f9d8e5df297166db6e4fad7e48e56a12f36a1e11cf7227645163e37a6aefde62e03efd0120b32d314cd77605454f7861ef1b2c0b01ca1ff304b38bbd6405ae6b84128fb96fc63ced9b6c1a601844312b55d86fbd74d9f6937f72687ab2407b1c9eeb02717d1eddd6e96efb573e2faf22f17966e355f7533323ea94c21a171097eb4189ac57abdadaeeb4a144c75602458ea9422846edd87a5fce008ddc835d14414c7ba7e6b5abc6406e2c42244489a5cc3b1cb68a71597235f6a584452b0edfb0a3469c083de7091d84c9be64797b28ecfd691ed4e1e02a02f23084d5437f58db35f96fe29497e98a539f3b9041b48ea3477df3e1900c35003c8d22cfe7');
INSERT INTO schedules VALUES ('01a218a4-165c-72e6-9dbd-7b3dcf782b5f', '01a218a4-165c-72b1-8990-bcec458089cd', 'text', 1772634000, false, '', '\x023e60f9d8df1e13587200d2c031a6195460298c677f2f0a7cf991946ae888f04e0a24ecc292e48091e7566a852c1e88470f7aecbfef0f60c634a94db91d6ea0754a949baeed1fc7c4b3cd1092ae1b25516963909dba18e139890e4688f3966106d312730bbb4a4781f1edc90a8a68c228ad857fbef76fa2a2f6b508df472f81d513b81fe11b6e9b2abc19e736c56a1f8dde3a0dfae756a4d1619c7dce493e256a4ce40e76387a80c0803981e56a8c3a2fc69bfaaba68d6bc9523f7fe8c71b379c6982eda9dd4cac624da3607901adeec860fc7a872d0958907ac89bea011b257149d477c80e4c35f53f40442f9e4dd4280206e2f2fed037817ef598ef4b089e4a');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a218a4-165c-72b1-8990-bcec458089cd', 'share', 1772716800, false, '', '\x023e60f9d816cff14d4291a58c8b726ab955d2d62aec71e1d1d02bd2a2e98cfef0f80ac07f6aff497ea0b4eaa3a3e8edf2146b1ae9d92a6d5b9928cf179dc922cd32ca5d40d6b8ba31a50fd75fab6255b55c043e7bea92103e963832a1e47acd9ebe319ab62882403b8637239ee1aa80d43a35c96a69ddb72bd97a0f9061e5486530eefc7ef031abe29fdf25b7c2f974504096603d3d6d0db9147d25285ec218ebdd435300ed916c0f9bd4c97d5a9db5e75c4dcde04df2bd890d983ae2891b83a8afb9aaa742178bb12214c88ccb1e726d6344cea2f31abda3739f2a1b321467b652aeb0dd6fa2fe4371d07051615ac3abe77b9bc6ac3cbbb3c7a7a8714d6ed55415e64dc2f585847a3862f3ddc93094697e0d53ae5d00ba2d4b371169016ad69a3c741b2994dd7a3123989be01be486ae4db848a47f48dd8ba7359ac3b31bb380bf003a2253bb1fb69b4506e14bbe8d04171a4eb68f21d4adde886dd3a71cf90ea73c7593d7b3f8db8e3cf99c7847dc9404ef54ba22b36f2e287def4901714dcc75943e6ea024eab24ddd96132f8b4d117e01540324621dc3fda0f815ae686eba');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a218a4-165c-72b1-8990-bcec458089cd', 'planned', 1772634000, false, '', '\x023e60f9d8993adaaf5e19934cbc1359b82381c55dc1b1efcc1f4d7d18d2cf51dd6229eeb665028593538afbf135bc2b1b90b2aeb97bee47500b8257fd3db14e8d2b0dff4feec7c39a17ebbc67fe8d1971813c73b1ff0515a3bbdc7f69584940f43895e7c791b6d1185d1c5735854be4c79744e497d07df09e28e537b2181c8f3e7ee5019f7b8aa636ab3523122195a714034113b3122742d5fdcb0656c8a9b73a1f410a52cb63d677397c03c88b65c62d32df4d2e3a29663d68647625c2b89d4925fe770116b4b50b545e572b7bcb874e3f0aaeb3b092c127a6193b4bdab0bcaf');
INSERT INTO shares VALUES ('01a218a4-165c-72e1-a92a-b9a55766ded7', '01a218a4-165c-72b1-8990-bcec458089cd', 1, 'sending', 1772630460, 1772630400, 2, '\x023e60f9d84fd8b0354c21122a69bcfd0e2c6434c969ed7fea9c70437ae2d4ec47131954287ac27a06824c7b4fd931dcc9926b7153a857a518ba88f7d0ff917540d3dab080fc79eda691d3ff427f092c09d661ba5b9a27a48c15b5e4b927d52a3ff2c6fbc8488468b6ed3762948c8ba34e5cad8ec39ad9bbee8b0177ab7f7c4cf3192f42af23cac5e7c2e7f3360963ac56d42ddb1218dbcbca0c890a29982541cb1189f35d722a56b011fab215501a8201b12f2a43f18735aae81a6a421c4b000946f096de0c355eeadc843e9760332d8343b06788c202f2f788499a42bc558c47cde5629eb0baecceaf725241dac32519f2c5c9a4d785b5f3a88f68c97f6cfd4b601fb6b92fa7158e8dbecb8c5e7f1810ff19fda17d3629c588c47e105a9168a289371e6e9497ccf6da772075979ea2e694911d78b4e32362e41500941831529241deefc07a48dd72c912d6bb5e0f7d525ebfb9e574f2e994ddb484cebb0f180c5b518f85d250159e3c83f4a3ad4989425d501d761e672c7e472886aab2aa31b07cf7c3be306cdb65c1e7e84c44960b38e78cf51af20ca0e9a4b4c12e1ee6ef88');
INSERT INTO steps VALUES ('01a218a4-165c-72d4-8275-bf2504ca804d', '01a218a4-165c-72b1-8990-bcec458089cd', false, 1772630400, '\x023e60f9d883052bfda28db9f052689636386a22c5f41f9b63cbf8ed10af63394ff16c9c7ac8e18ffeb75d660bc2c76942eeca43f04b903b64fc99f9d06e22f3145c9b32efc55353e89e503c2b43cb0bc5d2c98fa4eca08023fd72569bd9cda9d621379479e9132b5b56770f334b438b3772c1348fc18502e6681cde2239582c3a4f668c3602b73500d85a0279d30277f5e3fca7da151f3306c8bb92eb0341868ac469478966e3c082efdef988d39a2b2ff12c8b41436d8f7600bfb82e4bdeb513490deb399989b2038862f04deb803aad0076caf672fe0408df7f396f93009db9e0856d64382055806bafeaf0288f9aabc979ee95fecfc1fa52aceff9609b5f6431bd5ebe5b65613b354ef3ce870bd9ca9bf2eff509776d5c4083ccfc0f344cd3fc8ef0fad6427d3aacae569328cf5a07c86ef0a33ac7372a4130608e0daedcb676b096796f168803624b1bc718d196ec000b2d58e1abe0ddf034181766a4b5ecc07e4f885e8c6b6c82b732c3abed09444f1cfdb1e0f8d36997cccea29f0a6561fe8cdb4d9cb1b1c391ae85c579fc8163848df25784a8a473168d1d245f84a8fe');
INSERT INTO steps VALUES ('01a218a4-165c-72d8-92ab-094f5f2d8fc1', '01a218a4-165c-72b1-8990-bcec458089cd', true, 1772630400, '\x023e60f9d85066c9f44f14f976e90bc3465ada42bde783ec4f6c9589d6191c37281556d48ce542fa2a535f7349fe10821569ae59c0acbeb1f363455ac9714f8288ee17af8f15831777f2d57f2dd701595b51bc5c57a2b9548e79f5a9499bf9bcf52b3f42994d5c1649f06e45be07418c2ac97fa3be2c87b3330673f920de40f9e457cbed91d7329e6df7efddb8fb7b2aa5cfbb78d10256d36ef9139cfe2e9e779aa8f0b0359718733d8383dac3f16a78acd2d64464df73ab7e35945a1f99f5be8a6ad7ef7626434da114cfe1e652d1cbbbbb74ee7f4d4934c5c2adbc9a8e454d5ffc1203cbbcec0492ee108131c2d695a5bb994816bbb4d1acd4d72d294e01e9806314dfdabbc2c0fdd0eb09e8e3fcc082ab1f8499b1ed0245934073d6fa3aef60760f96c7beceff23cc5a7da10b397ee78bae15f5b1af19be2ef131bcc5ad22321762a9e8a3cb4abdfdc6eee4de850f6c8aab3b5434b3eaa9a8ee766a41ea76efd7505407afac74024cea524ec141b5852507605edfad8068c57ee3a7eee2ccb612984c153c31dea3cd32d4bd461e8203931c9acc764b8e27000d516670809589');
INSERT INTO suggesters VALUES ('01a218a4-165c-72b1-8990-bcec458089cd C1', '01a218a4-165c-72b1-8990-bcec458089cd', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x0218e2b569b85090d4295b006808054f0f6a45291f8dd5037ae63e2949ff0e9d324ea77ad1ccad3e404f134d145fab9cf3faa9997e76eb2942845b931d41e35676', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY billed_days
    ADD CONSTRAINT billed_days_pkey PRIMARY KEY (id);
ALTER TABLE ONLY bills
    ADD CONSTRAINT bills_pkey PRIMARY KEY (id);
ALTER TABLE ONLY contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY envelopes
    ADD CONSTRAINT envelopes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY forgotten
    ADD CONSTRAINT forgotten_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY former_keys
    ADD CONSTRAINT former_keys_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);
ALTER TABLE ONLY migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY received
    ADD CONSTRAINT received_pkey PRIMARY KEY (id);
ALTER TABLE ONLY records
    ADD CONSTRAINT records_pkey PRIMARY KEY (id);
ALTER TABLE ONLY requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (id);
ALTER TABLE ONLY shares
    ADD CONSTRAINT shares_pkey PRIMARY KEY (id);
ALTER TABLE ONLY steps
    ADD CONSTRAINT steps_pkey PRIMARY KEY (id);
ALTER TABLE ONLY suggesters
    ADD CONSTRAINT suggesters_pkey PRIMARY KEY (id);
ALTER TABLE ONLY workspace_rules
    ADD CONSTRAINT workspace_rules_pkey PRIMARY KEY (enterprise, team);
ALTER TABLE ONLY workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (enterprise, team);
CREATE INDEX answers_member ON answers USING btree (member_id, share_id);
CREATE INDEX billed_days_bill ON billed_days USING btree (member_id, bill_id);
CREATE INDEX billed_days_record ON billed_days USING btree (member_id, record_id);
CREATE INDEX bills_member ON bills USING btree (member_id, at);
CREATE INDEX contacts_at ON contacts USING btree (at);
CREATE INDEX contacts_pair ON contacts USING btree (pair, at);
CREATE INDEX contacts_receiver ON contacts USING btree (receiver, at);
CREATE INDEX contacts_sender ON contacts USING btree (sender, at);
CREATE INDEX envelopes_at ON envelopes USING btree (at, member_id, hash);
CREATE INDEX former_keys_until ON former_keys USING btree (until_at);
CREATE INDEX idx_answers_by_id ON answers USING btree (by_id);
CREATE INDEX idx_forgotten_at ON forgotten USING btree (at);
CREATE INDEX idx_received_owner_id ON received USING btree (owner_id);
CREATE INDEX idx_received_share_id ON received USING btree (share_id);
CREATE INDEX idx_requests_member_id ON requests USING btree (member_id);
CREATE INDEX idx_schedules_member_id ON schedules USING btree (member_id);
CREATE INDEX idx_steps_at ON steps USING btree (at);
CREATE INDEX idx_suggesters_member_id ON suggesters USING btree (member_id);
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces USING btree (uninstalled_at);
CREATE UNIQUE INDEX members_slack ON members USING btree (enterprise, team, slack_user);
CREATE INDEX outbox_adopt ON outbox USING btree (sent_at) WHERE ((state = 'sent'::text) AND (sent_at = 0));
CREATE INDEX outbox_delete ON outbox USING btree (delete_at) WHERE (state = 'sent'::text);
CREATE INDEX outbox_forget ON outbox USING btree (forget_at) WHERE (state = 'dropped'::text);
CREATE INDEX outbox_lease ON outbox USING btree (lease_until) WHERE (state = 'sending'::text);
CREATE UNIQUE INDEX outbox_once ON outbox USING btree (member_id, kind, subject, due_at);
CREATE INDEX outbox_try ON outbox USING btree (try_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_untold ON outbox USING btree (member_id) WHERE ((state = 'dropped'::text) AND (reason <> ''::text));
CREATE INDEX outbox_waiting ON outbox USING btree (enterprise, team, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX received_once ON received USING btree (member_id, share_id);
CREATE INDEX records_long ON records USING btree (member_id, start_at) WHERE ((end_at - start_at) > 86400);
CREATE INDEX records_member_start ON records USING btree (member_id, start_at);
CREATE INDEX records_timers ON records USING btree (member_id, start_at) WHERE (end_at = 0);
CREATE INDEX requests_at ON requests USING btree (at);
CREATE INDEX requests_member ON requests USING btree (member_id, at);
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
