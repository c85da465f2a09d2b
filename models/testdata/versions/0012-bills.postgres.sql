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
    sealed bytea
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
INSERT INTO answers VALUES ('01a21820-0c0f-793b-84b2-505b690e4d82', '01a21820-0bff-7266-b960-24e9f8855be9', '01a21820-0bff-72f0-81fe-997695805a17', '', 1772630400, '\x0112892365a77a498e816beeccbd76f077ebfb922ba73bd0e07e26c40cdee940b4f7c91f3c71b7240829cbb7f640eb0474ce465ae77e879c28ed801cfe2d2467b93a985c4669204c7e02e15020d73dcfded2859737b49d9511c2890a3c0e05d67370abf9b139fc2d7aed57f8084408dbeae682e9c47cbdac7876ffcbcb93bdb68021ae49b1accc3de50caefd55efc92c545887fab54393174fbf4d3dcc4628940b209a7d32ad445da6e0083170361f7daba6e0fcd9cb18');
INSERT INTO billed_days VALUES ('018f0000-0000-7000-8000-000000000001 2026-03-04', '01a21820-0bff-7266-b960-24e9f8855be9', '018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000005');
INSERT INTO bills VALUES ('018f0000-0000-7000-8000-000000000005', '01a21820-0bff-7266-b960-24e9f8855be9', 1772630400, '\x0176777edacade3a9eac68d1d92c9500745ef17c50ed06168257f945e034a0038833b89d076ae2b95e11e86359390a9d29ce722b939d150f3b6dfff250243fea5fa99c447e33cac7d8cf3bbba3908f38bad5b89a1d230c2dbef03563ba921a07503b346a8c8a63571b947e20142a5e211229d91c4e35ef4255cc175ab6ff981aa871be6b615397f2efaba8daed849a86d240b24addd27439ef7a748a75600147c1b0344b31802e3936a6c2599d0ea84e9e3601b17e05b6a750d36af54a45687a6ed2b1f1dc41e0f5dd6cc58fbee8122e318955ca956c5b3a369f068b6b6326f010930bda0c69694729fca0d0ae2514dd8973dd7cca31968f59ad6eb1b93173865b1ab03089725c8672cd08db3f23680418d8118349a14d08582eeba690ac5316b53f942cee');
INSERT INTO contacts VALUES ('01a21820-0c16-7a3e-8939-32db150e8791', 'share', '\x8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4', '\xff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205', '\x16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603', 1772630400);
INSERT INTO deployment VALUES (1, '\x01b9cd80d1caf8e7a69ef0415216134fc219179317dbaec4ffae30f55f436768a4442f592af301');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a21820-0bff-7266-b960-24e9f8855be9', 1772630400, '\x018feda9052a0900cbf21e6a44558020e8086740a26ad07b14bc1f9cd878cede389089f9efc7612b1e');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a21820-0bff-7266-b960-24e9f8855be9', '', 'T1', 'UANN', '\x01b56b7e05eeece32e846c5db87ccabbae2f8808b5943e66f18fcfe34e804d0e29cc7df2c16194ac583ed9fb7c16ba7e3db2f5a084339fb70e4266c0b2', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01b77fbe09ace2229abaf3f49d97317243a1b10cd5aba70d0eeec310f98c93a6e026c092125f4fc0e295ed38b4d69f1e30d6c2210219c2685b6ef347003d80438a59a3b72f58834ba8b3f3f7cbd35e3e6b7a3fe4b3a814e7a88169677a85c7ed6db47df27561e3613ad6d8559f412d2dc94b9db4671bf5785319885d9b3d9177c86b9909f2aa467437d15d9741bd6107fded55f245da17a4');
INSERT INTO members VALUES ('01a21820-0c09-7149-a0d6-a3d36626cc83', '', 'T1', 'UBOB', '\x012156bd2a8fedf85e103226a1c28d964dae8df7a0ab3f394fb5306354b0cb16a8cc1c04e08196b0f86edbeac8b5879cba27b9a423cd517acc1bfd73ad', 2, '', '', 0, 1772630400, '\x015c8ea303af20c1e470df9d94ed1e25e94eeae4d48f7c4afc158647ad7552d518f850d19b6d723aeff6e47aa3f86fcb664f905630ae');
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
INSERT INTO outbox VALUES ('01a21820-0c10-753c-8b52-d4c7537ab88d', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x015fff8d37a67d80c5dc7fbee72e41bdb1702d684374e0932ce6f73237ad3f9fff35bb1d26946ed12a1f56a9c1ccdd', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a21820-0c11-7227-acd8-574847ca2ada', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01ae4780df98de7695c0c1907eea781b563e4ecdf1f669462f0b72d6667695145b99a19e5ce86009d8ee280167ccb7', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a21820-0c11-7af9-a8f5-93e6b508bdc0', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a21820-0c12-75e6-8f6e-42272ece9bb8', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a21820-0c12-7d06-bff8-f29c723826d6', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01b2f6a1c517f3d7fd656f7b815cf54d393920cb52d070410d136026d8d9601efa372ed0eacd722b33be9b0a2280e3', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a21820-0c13-70b4-83fe-985599669d7d', '01a21820-0bff-7266-b960-24e9f8855be9', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a21820-0bff-7266-b960-24e9f8855be9', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a21820-0c0a-7a60-9391-43af407fa157', '01a21820-0c09-7149-a0d6-a3d36626cc83', '01a21820-0bff-72f0-81fe-997695805a17', '01a21820-0bff-7266-b960-24e9f8855be9', 1772630400, '\x01fbe0be7af569b1175a0ce7f368e01b9f1101b5e1ba105b5af8005017c06a6023b794c438ccfe46f430121f3a3651011c6a9992fac0e200cb2c9e3e688738769a4f98ac40df7e5f89cd2f63efe2bac265f288825fd047c4e868210e663d76d4be94d91c4ad6c771ce817fa3cf672896bc18f53cf73c283746594691e6704ee8175cd3fabcd56ee7689dd4ec6b40ee166abcc6c5aac2bc81c47aafba71aa91f18651a0293e845fafc3e4e47126ee591b3a595906209281afc956772c9b23865ad7dbef8042dee6e23cae5ae5ef6f084f7613412b290f1b510cdfdb7e5cad98e70a64290154ca3cf921');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a21820-0bff-7266-b960-24e9f8855be9', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x011de22ade61bcc57533d05155bc7c9b414e4eb52e8aaacbfc9f1c785cec52428adb98f3eb4d4d8481aaecc0', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a21820-0bff-7266-b960-24e9f8855be9', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x014875aaea15a86a1548066cb2ab26533869866b39b8a4df9f885483d2a3f75de71b', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a21820-0bff-7266-b960-24e9f8855be9', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x0101a300bc0d68d36872591aaacf995a80b2d8c3f8f594dc32a55038bd2b58e4b649e0', '');
INSERT INTO requests VALUES ('01a21820-0bff-72fa-8369-9e60099d70eb', '01a21820-0bff-7266-b960-24e9f8855be9', 1772630400, 0, '\x01a1820c59083f41148dcbb457bb6d31d0489cd20ba1cc2937121dc53f6cc79ddcb75206ed626ac1267ac6dec13c3705c772c8ad9d4b9afc328853da3f8e0b0f1f0e1e2098a133145df0f6b6cf630acafae589e94c4370f60a1d61918f7e369aae066ae29f0566bff482815f67ffe4687fb46b6a8a87f53c125f227377f73f505e8849b23ca6ed68b8b73a2e93ec98522890126d4108b8239fc44881041e304aa43f1fb61c9c4161f9696b9ba90e8471513254d7cadc9520897f10ea1f9a5facc957f92eab4822674c31f52600daff3778f9bdb2a63af0105e374b2ccf4f46fa2273365ac344b15fe9');
INSERT INTO schedules VALUES ('01a21820-0bff-72f6-99c9-a3f9c76c8daa', '01a21820-0bff-7266-b960-24e9f8855be9', 'text', 1772634000, false, '', '\x0156bfa94b1cdf859141f0e9c66cb9d513c27cc2d7da5e2b03b1e6fa2521dd4900fc2878a2ec96e5bba6bdee441381a3b7cd93e5928fc285dfa6ebb299328440ebc58c10d87078bce120f0a0976f8c4bc5e5fc0655947b4d3f194859a0178ceeb3f6432d5dd3c6427df8f8c6c9673e22686ff88341989856c122c48579ca6e939987ebe20fe1d69d580c97e8d220c4b81c032393418072bb52c17c7f3aeeb6460202fcfe88a136dfd14585f201fab2cb050a245edcba421a1d71ba6b1d8b9ed91745bc73b3937020a3b90e9c75928679a22ee591a95c83ffffb83ef717372c54b7f96cd4707ce6af');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a21820-0bff-7266-b960-24e9f8855be9', 'share', 1772716800, false, '', '\x01fcac57ba0c2a9681fd857974be39c9b0eaf6ac43865e92c50506daff6433efe4bf82ae77fd17cc6ce73a433daee3baf0f6f2c0c12a4ebe0ea06f76971d5e69fe4ba539184eb86dabc343b8bb0164220b45991ea6d8bebc1d448c1ab86fa1216b7c773e3c6cea6469baf7d49b504f94f528afca4492b4f8082487aefcf9cb30abfe95d98e27bf54b2fa1069eaccbe06de15ced8ae81b17d2d596d61363daaf96f4d9b5138cf2340929f26e7588e9d1ae971d9dddfd21a09671760f4772c34714af44de79d012535acf6da1f4b87d22789aabe4edea3ad44aaa8345793e21310623c097507b05b40581ba925c201c7053a2ecb78ef3cec663df6e74cf84ba633693da39794b84ba66e8a3792a6f424a3fb31448f6a1295448ab23a6f5512df4e727ded0c4f913e18e8222d0c397d713a8a795fff97839985d02e114ef772cd46b5b62c97d4a649de29288c9a1c3530d70266d174a43511ee8d4b34be209837cb0623f04316282d9c126e81b203e73b278b');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a21820-0bff-7266-b960-24e9f8855be9', 'planned', 1772634000, false, '', '\x016b6cd86ff62c8664ca961328a96d27371b83827aa2bde32ad30d1b670f3b4dbb32da299445a3f828eb22a95708aa98ca501a14da11079a4078ded685c6db4e4db415f626d9456f239391cba8c4e5b3d7b02ad797e9f565e67f6a251946f0d548cef55f5dcbd677d7c9046e40763fe31d349693be9e07265d94071e394fd17689991cc4921cde61dd9755393ac13ee14db51a266435b5a5983d91702179f404ede3dcdb21badd4fe5ab0e00e37744139225eb6450d2920a77e48a3be1b83ec1170613cdddb0aebc74');
INSERT INTO shares VALUES ('01a21820-0bff-72f0-81fe-997695805a17', '01a21820-0bff-7266-b960-24e9f8855be9', 1, 'sending', 1772630460, 1772630400, 2, '\x011b1ae7aa0962a900e8b821f3e504d1d794ef2b3c6e0a44bc1eded37624c340e5a1a49765b79fd0c0cd89138b8ad8f1bf838738161e38d87bccb3282528d103d7e7d87b4d7840931abf308197442142870a9e27b368f517a3ee9edb844c7421bdf72bbe02d2a3e78118ab50e63aaf610cd9d70455dd8b58c8234a691d0b452bae141032b675a3bfeba66b30a3f2e3e65f48f55b8529655216557c29851829b0075f38ade1be341323e02b903ab53a9fe2fa03f83af920138a26bcecfab600dec7a6a8feeeaa6ab22bc0d98982a6c9e521a756642479e7605c1257351ad9a0779ab56082d0435ecf4677addeb4df6e0f577509b9a631e92c49463a007e89560dd153b24623c7202c2abf2a305f4a2c0eff26f9f45e8bbd499fee71f37ce2fedf9638f0e7e7905fe9390275e7fa079b6d664ff47c879db2ae7623116c164c154e7011518cff827d2258a40288d2dedf3adfc31f9fdbd4cb825538994c4f99b6e938474aaea9a4dc776cf3');
INSERT INTO steps VALUES ('01a21820-0bff-72e0-93c5-e10015a9fdfc', '01a21820-0bff-7266-b960-24e9f8855be9', false, 1772630400, '\x015f487425a9f42afc1ee4c9b0852fe2480119942cbc814bcfb1a8531b1b07440af2806483ade8116bc7cfb43947ca139e56bc3692418b529a203d9703ac391e7bc37a67218b8f6e4b27fc10d4f9e246275e681287c7ed42a6c3555be21bfce1f98595d1331790aee452042a353a6cccc5d24f719f6ce95ecee0306ed2f7d426f2fa7470861a1724ffcdd3d9d7f09993a9185c60b4f451974bf6b610227f981d697a59f9a6b565879393415c690291ecc2aaf236d9cb9908061c962deb9155c71a6a9d552e8b40bbc4d5d4d1c3821936d37ac6f6a14cbb3da849bc3319a06e7057b67a40e53c4d3bad553a13246f54fc791324017b727018e31f77f575333684d1a4cd560ddc5b29013745e6b153a272e69c619b702a187171cdec2127fc23a7b0fb36868b00b5ecaac1cf4201299a187e15d2824ae5b6f9a7359d4615f77bc49ae4a10ad274ce1473a416d85a61796d6c968fa35a651f8f86ef10d6b4bc72e6d1c420cbeeca42132552bacd656ee079');
INSERT INTO steps VALUES ('01a21820-0bff-72e4-b533-4d54b6a87aa9', '01a21820-0bff-7266-b960-24e9f8855be9', true, 1772630400, '\x017ec9a18a5472bb25d975467ee12abec04f1fc82e71437af57847e05f5dcc42f92997124d2af2c2e3597153b1c6b319368fd393973b2dd270d61263aa1ae6c891ac4ed57151efa78603b781b2b66d88717adc73b80abc4b23a27b3cd16d559af6f3f852dac12226cf44f9db7f048b9b53f6efefdb2b5327038bbabdfac7b44342bbbfb62b7210bd5c410feccf6881a99eed8a43e8600fd3c71712ade1a43951359efd75302129e306d0fa6d12bc54a358be81d5d87259bded964fee255bedc1221a0abcac0b0c0950d5fa3994e833078ca49c1a8256e7cbc4554300fe9c11be559015b4b668472d4f2347a69892a10a44fea0d92a9edaa61b333cc2be06da10580acc1569eb024268f55cb3eb96de28624186719155d95a014b153c49f80f2b28d4065844f07c829678e16512bfa388b3ca3d8fe47d1c7792a46850a3162f3dabaf4e7e91edb8f5295787a2c7489424ea1e3a0aa102c237c60b570c27ac2926df0b86705a5c0992306afcdff7c2150ec902e50881c627f4171a0e712c');
INSERT INTO suggesters VALUES ('01a21820-0bff-7266-b960-24e9f8855be9 C1', '01a21820-0bff-7266-b960-24e9f8855be9', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x01c403fe0b747761b407041dd14038d91d183dce6fbea0de9ec8a178d35e561f965d1eb6e601', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
CREATE INDEX idx_answers_by_id ON answers USING btree (by_id);
CREATE INDEX idx_envelopes_at ON envelopes USING btree (at);
CREATE INDEX idx_envelopes_member_id ON envelopes USING btree (member_id);
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
CREATE INDEX records_running ON records USING btree (end_at);
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
