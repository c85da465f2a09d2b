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
INSERT INTO answers VALUES ('01a2195c-ea77-74e3-bf30-8fafcd058da1', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', '01a2195c-ea5d-7895-ac06-2f9695e345c3', '', 1772630400, '\x02514c5bfcc3ef203afae23774a2c1b558a41c55d89df584f98aead689eab69040be954390a66c8335a86f625b3ca5a99bfaed4e3f4ae32066d36633889665bf4dcf3eff6273a3d34bf32eef924c44b24da7ba5da841ed923572181671346e1022103c0eb5946d5290fe8412570ed5837a2945753c07429b0a21a35fd33f5d9522c6161af2826078a40bd6ede8d8f5fba9ede4d5a7c5be1f143baca765b52954e9324ad90311e69cbcd7360a8d9b77766966eeaa22bce6dfccd3d40ed8d5747403');
INSERT INTO billed_days VALUES ('018f0000-0000-7000-8000-000000000001 2026-03-04', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', '018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000005');
INSERT INTO bills VALUES ('018f0000-0000-7000-8000-000000000005', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772630400, '\x02514c5bfc6bb66f0027df0614472a5b0df206762ff99cb2c94098bb8938243d9871e2375c4e4efbb4e6f66be438da5189b53f4c69dd4b538124a65d984686fbba2ed0d66c2ce91a6e6493346cacef66bfd5e15d173d14e5e8c18cda322387f0beb84bf91529ce69e25467443274f66b1cd5a37a9b6c4d5e8ef29b46014f2321d6b532b0e7bfcaab6cf7bebd498b7c33505d0c6f5de74be0cd1c9d074f89fb754a375df106626802918c3059fa741cda35b4bada5f581f8b9f531244db04851d8715d4d3c4b48868ec9cedecfaecfcbec4f2ff7e7aac1d5b36ed5c34b30c9f9f4c378a49c6ebbe087febd41e4695618575dca90e59642944d42144084a42e380b143dde459558b04daf1b612e378680cbc536df2ae6c430c56acd4935e7ffc841c06b62b4a243ed9aee46d39a5ab4198f171f4ccbece032f221f230219a559a79a500f39c9fe2e68f915d8faaf787167067023589d667237314a43dbb78dcd9ec9');
INSERT INTO contacts VALUES ('01a2195c-ea7c-7089-8b0d-026ff12e533e', 'share', '\xbeebcf71eaeef5cf11e87658311fed90d511f83b8216d55202c68d2bf02dc8de', '\xcdf387bfab1c106ecec0754de5c8f2ccb3a2a201c70f65a9d9c669b4e550ac2c', '\x8a43846dd570e220df395216a2b3c0f5add7bb946c6f61f401d191e0089cbfe8', 1772630400);
INSERT INTO deployment VALUES (1, '\x017abfe6303fca7f056578a5cafe430a43bd88d20453619aa7ef4a73ba9e73e9c29ded3afe435c', 2);
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772630400, '\x02514c5bfc3cf0e3d096338398dc7f41f6af9a70b2f14a54d6c67f6c0303b995ddae2c36f3c19445706c464255c655ae3fcc6cbbe8b9f36c8508fb942cc3fadc86');
INSERT INTO forgotten VALUES ('\x9da122f0fd60d8142ba94cbdd3bb71f52b8c3e73bcb19a32c4857b583143a982', 1772630400000000);
INSERT INTO members VALUES ('01a2195c-ea5d-786e-b12f-f60ea140a0dd', '', 'T1', 'UANN', '\x0218e2b56978484c0f883229ed786c0ba103e23b829c887aae783c5b47df70cf06051ccce6e743b6619d7adeb4bfaf59474ae5f7664496ba486260492e3abb3b8df20bba92a45f56de0c5d35a37aa975ca073fa6d1ab915b8ae39c7fb7b1df9b62', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x02514c5bfc8d8997a58f0a23bb9e82a51950c98291b99d6f26a5606198d8403a6f03c6c1640cd8dd9f226df4c4ab8d9e8eeb1aa063f3e23f45489a830ea848f3fdc621d100a49a0fbb7ab3bc1887863605e4a266ad24dabe2c67e843af27a0a4e9a5441031848fd1e76c5b7980640edbd22abf98f4fe2b9516d62c0d8c90b7b6ecb9192101243cb034066933b971f8ffa57f56c97e9ac39bc57f766f780e4581a3');
INSERT INTO members VALUES ('01a2195c-ea72-7b36-8c09-e79f57f91aac', '', 'T1', 'UBOB', '\x0218e2b569f4ea6bdc2024ad62136052d6e588cef15c68cdbff95dc15e980e40edb1ac0814bcb6c1542889571a6309d553b46d5149ef48b49044f3480635481cf13d5a1e3ad8f197fc05f817ac450567fc81c4614ab1efc52b83277adfb66ff5cb', 2, '', '', 0, 1772630400, '\x02831931e3a3088ad3a1af47a3491bdc7af4c355526d64d61189a1ccb2bef26f7ea0b5582eb9735a714534ca0c13972c2641cf93b0eb9c2837bec8a6873a00bb26');
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
INSERT INTO migrations VALUES ('0015-one-index-of-requests');
INSERT INTO outbox VALUES ('01a2195c-ea78-7164-bb62-becdd8f8e69f', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x02514c5bfca0486f49b4a3489bc697e64fda3089ef6edf2e91bed239afddccb015b2ac67519d14fedd2ce8e732651b668824d977ebe1f7b8f5590f3cd3e0fe77cc', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2195c-ea78-7b73-8137-2e03f60fb555', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x02514c5bfc6faba56ca28ebcc3f54f79fbd34635e94b72393eeca5aad2818e1f4512ce026f9f70e2862f915d83128bde2cbbc9f9d271697193d63c2d42bc438048', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2195c-ea79-760f-b4ec-03fab5d5e78c', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a2195c-ea7a-71aa-b4c1-2a09e10fd230', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a2195c-ea7a-79d8-b6d4-7f437cc5d524', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x02514c5bfc341f0819e8b6fdbc2f94f523cd2c7f5a78eda4f3a215c7ef432465f634a6efe09c81bb7182b87c42d78483027b9adf2da77447fc0c795cf6026d960d', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2195c-ea7a-7c91-8cfe-e221470b4465', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a2195c-ea74-7236-8fde-ee83f87a8d28', '01a2195c-ea72-7b36-8c09-e79f57f91aac', '01a2195c-ea5d-7895-ac06-2f9695e345c3', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772630400, '\x02831931e39056f2c6903c370b9390aec41d08e16ee3f3c748702f494f48d2f9c3d2810ff689ca42341348c5e3f5f24749ba6448ff34f94eef2315994cc9fd85ed57828600cc0d5e84184182be136d131595eb996b911342e6a0a53916b78a13382c9688e09b7b9ebd43d76ff4323b5251044e22ef0bc4c0e0bc47ccfc8e1c3bc40165975969c83cfcecee6451629716d0d2870b7cc5f4ffd56df4d37b0629b76e462b5d1fe9d01abd822a0ecf65bc1c5f3f624b82786c87eeacf36b8afbd353d0a65bcf2cc3703fdb832aeb102d7921a7f636ef8daa968febf07fdee97d777627d2c0cb7bb28d6158e124566ab24078e3e4152258cb92c7c442c668e538654345');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x02514c5bfcd3af22229bbb34f6f430e4115b0c6414237a9492e560a048ba2d6006308894523006a88b0eaaa9ddf6cd6256bbc02f8411f4f746197e0ee807b7b02d', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x02514c5bfcbbdd86b77066557d55baaf7df0f37c79789818b3440f606f1b13de14bc866cb36ca83651a1cca48249f40ba35345db67d501b8d55239aca89e6ecbec', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x02514c5bfca19228f537fadc1c8c0abfb0b96f7ae4f3cd753088c24dce6d8f9e9592688b7e35ddbb7fc42dd86f8a37739f3cc403a9fa9a8ab06bd9ebd874224d93', '');
INSERT INTO requests VALUES ('01a2195c-ea5d-789c-818f-c6f52c2a2dea', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1772630400, 0, '\x02514c5bfc7f436503ddc8931c7472df57d4f6cfa1a6cac995fd6edf0be84d2478a8d8944e45b3f7cfcd43efd8533f5adf2e09b519490010e0738431d322d82c1fccfa85a7572ff525d4deb1b9ea1ddd78b54fb4f32908a9bb0340018489db9ed27df2c6999f74669bfadcd1750d8656cae1de2a71cb110d8ce6e20ac62ffc2a4cbf7ac0edf076313f6bf5ab92abc831c5d0b5d3a3f8146b2e36ede1c79002c503a5a1fb819c340f39cc3688b4b4aac3ddb8c7534046a6b0046f709c8772bcb64a05d6edb2bcfb48e93e01c6cd352cf1626e9607274e0af5bef1e0600a0034f196421fb269ca9894627ed52ff40501e4999cb9e566fa5ab817afb07b5907a57a7d');
INSERT INTO schedules VALUES ('01a2195c-ea5d-789a-ae4f-4f8069601faf', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'text', 1772634000, false, '', '\x02514c5bfc772c9563c39313685dcf75ec61c522418802c114814beaa75165e423e229138721845bcc200ea0b93230a3565e55fafc586aa9e6edc532ea8c18c2f1cc9b754834a578871e39b2694b1665d042a538b63e2792efab80519a295104f98902a14dfda8a269930651d68b8f6f8cb12aa759cee85fa0ef60cd69dbdac2d2e0131d28f3bc0d83d97d8c9c3d134005f764c4ef92d3b2946f80fc20e76ca7d2d69a62421a6632c7b1343c3c83d602ab89ee4d4890acf2a3bd4aa1ab86a03153aaa6c9cc0c376635359771549f8a65e58543a688d5563f7583a45c9b92bb51084a29f5006906b160c55011813e18b91552e66deae1ea7169942497ad1c40f8f6');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'share', 1772716800, false, '', '\x02514c5bfc33ab7c53b9cd0646065effda4a72139de0aae9da8dade41b7261baff8581c2f1ed69baf35eecaebc3417d8d1ff0915c2f03056ee8d998fea79c1e287db5c0c12fc8a40ad66e1a5f69362d34fb9a84d8268e1aad38b5173b040b6610287633a7504f449e409ed6f370bcbd09328baafd4bd3b9f7d3719f502f846a30a13472e762ad03233b31d11cc8a645c14deff65d2044e4a7cc5940b3d482d67f97a6a1cf81ab64db852340f2f4990604823b0551f98577860aeafc1bc45e0cab4a8352a2a8797e7863b1111a34648256d9555c34fe228ad83002d411373ab56f9f58323eca1c062b1297bdfa57936fdc8353da6db0b0e03f2bb60cde7ccf2d4241114a7464ce388c51303cb53f020aa71594b049ef35c34c7cd32bf4094f15f661c8660fa40dd973fb036cff4160d40a4f91e24923648ff289743482952622c7f1da48456241ebf1bcb8b58263a618417e0420e8abebeeddb54fbaf8fbe7d5c3c09143f6b8a79fcbabc759e1410cb3be12a0f9c827a1ff4f6230efe696b2f34829f8e89da3c4026de034321d7ccd5b4799aad3bf3e966b6e310e500c4902f34f0');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 'planned', 1772634000, false, '', '\x02514c5bfc143061d6330e3e7d689922a2e60cf614039831e2f7819fc73ebf9984d0fbc046c428fc3d5bbe813035accaf792670f1b6dd97889f634e327cddce13f1a22c7a26ff479790511a72b200bd5070a8697b3873f8efab052f3464f0b6351a781417657dd4dad4a61117110a0b0e8351617a171d5830cf6e415e0bcb78520abd467ded9d749d893bc0ffcac9561a03b0f359c6a271adc0d78c4d4961f1a00754be27fe597d2b9729af9798a46e1e98dbcbc5ea76c28e5a9ac1756c68d8a6cf1e117afc42b314bc0540aac6878e1d095aa2ae5a8216ac8578be7ee602eb0d8');
INSERT INTO shares VALUES ('01a2195c-ea5d-7895-ac06-2f9695e345c3', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', 1, 'sending', 1772630460, 1772630400, 2, '\x02514c5bfc8f4fa9da93d43ce7628d7467dec63485363891627b3b0021aef4119e4c76746172d0b43f3c915b066691ced0db5e8c66919c62b9805eb46bf8ac0621198cc81d983adb574d8339de020fb252a6708ce905b819f7ec26c25677f9621fa8aaa8fbbaa545d5813f2e87f43aad256e6fdd0c43f0788805e87920f969b564fb142d14108dab815b21fc19863d8bfd47fd5994ea23e4d73c580d6156d9c1005f6319d6f52ecf96e914f5ce91640e24dc4a234529fd7a5bcbffe825fdd71b38c8e0fd1561129c76b3b85bdf11a5d806becae459f06138820718b8d03f93423172e0911cc22d1b0171118075298f61f0f5ba88befeda67a01f248889faca51357dd0a0ca816fe1a9adfc013c43cb212a61c77046b9f89734d8e28db5cd865886b307794db6e6a2d01151e828a29c551faa248c2a8d571c83d6b1278e6173adce8288c3120aeb90427e7ecb1991867ed70a581d809b6c7b3ce01c63a25e9f7000999a0579c8d3deff1aaaf600e8c6f9507856db8eb309852806ff5cae8aa30c00e19ec09252b326b98befde7858e28334457463f2ab5fcc798d52db22770932f4');
INSERT INTO steps VALUES ('01a2195c-ea5d-788a-b970-5586d034f2bd', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', false, 1772630400, '\x02514c5bfc0c20b5d15368fd03886b973a3ecee89fe15637c4bd532ea29aa5fbb4c1de8da06b915d68c7a5d648188262d18ad26a1039f14f3b8986c6da4ef91aa52bc3476ac54756e3d4141cb9fe8456dfc996a0d8cee4f0f22d3c898b7326bf57a253dfad3aad934bbb5e3bd87c4b69ca9381f827cdae1aeaf06d0155c55c57ae9f4894872eb3d1727dab37c2bf9bdc4a1fd130fe2f3dbbc4ec6adacc954ca8f264845a021ef68c66711f1908dc234080e1b20c45c03729281cbef2ca34108c7aebbcb86330722d6ea616220b0bd4f58b3b02c2c5fc047e4bcf5a051bbcdc20bcb58733d0ab17de024010bf88bdd58cbccee56476fd4a5200a981f3cadf6c62f4924ca4868bac916b47fdb7c76696b442197c60840a1bca813fd0f1f1f803e6e68f47650f62086d1ac03686a1985d8780f203e87d1e526b9d790ab5b802c4df590693a6cc27fa71af13e72995835711948a70d84d781a1d30ae4460356cc93b8771adcb261b961d223e9934f28ed2a9765906b705750089128fd3ce4019259826b5fd4a4a1c490232ee2acbbc332faf666150c98f47deeb8fc8a912735daf6c2a');
INSERT INTO steps VALUES ('01a2195c-ea5d-788d-88c1-9f47ba0e96e9', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', true, 1772630400, '\x02514c5bfcf8022b3f41459234a58ed2bfe22dd39c1896e806fe94dfbe843207ca184136484e8474222093cdea0868c665eb5691141602c535f298dd40f2722cd8c907d002cca2c8ceac267ccf2be4e89badc5a39793a9d30ba0e79068b60e63899bb5b24f44346128d11c5bf37d9bfc77c13bb5a99c2e20c8efad0a06c5562889d5be1d95ade96a06fc4ca41a12d82185a7f826e8a84002105918a978ef41ed1bf3793724b0efab1cad589de69f339eb29053b58a8e5da9fca8f464a60f0f5c6bab296f4c3680fcb64de520f590e717e4206dbed389fb849ddf3105fa0fae68d177f3aeb6cd6ed1b207f2ec9930f7225a59753b95e2e458a1a38a12f153823e1761a1b52df79aef0f79e3ee7fbc8fe53a1be904306257abd51643b14d052057d06040dcc80f8ef44d205cc588cc08c5246fd33def868218d64b8ed24900736ce8837fe429f86794a6ea05ed5190ae7eefe957474b0e9c1a43e6402dac7dc3803765cf369a6705abd1b272f8d2d85f22c058227d1b462e85f81ee0940a5e05067198d43a782b69cd783469c543cdb5fe3dae123be9daee893a5f95efda463eaac8');
INSERT INTO suggesters VALUES ('01a2195c-ea5d-786e-b12f-f60ea140a0dd C1', '01a2195c-ea5d-786e-b12f-f60ea140a0dd', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x0218e2b569f536320a413f900ab6be16b8c8b76b8293e29e3ba0aa667ebd63b4a56d1ca4c366ac291c5be8cb0887cbf53ab0080d8ad10b975c862a5a0909e09b4c', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
