CREATE TABLE answers (
    id text NOT NULL,
    member_id text,
    share_id text,
    by_id text,
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
INSERT INTO answers VALUES ('01a217f9-8752-740e-b42a-e6486f75586c', '01a217f9-8746-7557-93ea-3e1ed7c6d234', '01a217f9-8746-7659-b9a1-81b53594afdb', '', 1772630400, '\x018fe8f9ac77c32c7eda4af680b3479bbd35dfa371fb1a621d7b6b9644032a19404a34319bc5260de446d717315baa4812ed3644149ab17819292bc53ea2a084568876e44e727f96c6b9797248819bae72e778a5b9e602d7863b54897052aad689c5eaecc99dbb87f27da9e5d81b23f9e0869e645bb72d51bb4ad831dd742adfbf019e0ff3eec1e9c7e0626d8d8ffed2045ea47bb7834aa5a54f9a2d1ce94ff6ed2b061943fde1a59f9b8f69bc6f6a296e512e2cef01d0');
INSERT INTO contacts VALUES ('01a217f9-8759-7b35-a617-18a6cebb7efd', 'share', '\x8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4', '\xff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205', '\x16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603', 1772630400);
INSERT INTO deployment VALUES (1, '\x01c1176c7049dfa4f0fd9a2b13d61317e60f97c422efc7a67de6b8b340b717d74143dab5d894ce');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772630400, '\x01c0319027b0593f5240519d8544c1feeef69d5dcc66784e7d6e2cfb6e1e455d5853ab2601afb0b79e');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217f9-8746-7557-93ea-3e1ed7c6d234', '', 'T1', 'UANN', '\x019c1b481c172d91ea5e9e1238aacd212aebbdbc94de5e9278c299fbedd92280d4e9ee9789829922a3afe1a3f9e5faf56804bc6659c47fbab4bb8b6a56', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x019882f71349b3839b8b8b7e07d6b11a0ed40184ace152c57a85341bf1a20580f6273049831540f86006674868b04e425a3a81bfbd0de1ac2eed7d72c1a448f9c16fd99c0bc95e49282ff167428879ddae9632e6aa90f68e31305e75719c4ca210f641d64f6af2aa65648eac76f68e17a4f2c1c63b4e5da170a9df7d9fc1d31f5edc688fda26e8a7d0b399dc7f284fec274495b301f30224');
INSERT INTO members VALUES ('01a217f9-874e-7842-ba66-e8b6e98c2159', '', 'T1', 'UBOB', '\x01c7fe0b667ada2f8ac191e1725dad5b94b9f09e5b217891a29c78fa777b7cf65a194d09b0a507c688d9fcfae47a260899fdd6881b53eecf1e88403567', 2, '', '', 0, 1772630400, '\x01a7b62ecc7b94e57d6281fdcbe692449017239f95a176a862bf435edbec0b73f0ae9e7f8e24e4368b74346c933da0aeb688a6fabde5');
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
INSERT INTO outbox VALUES ('01a217f9-8753-7ace-8119-51db6a6a0a11', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x0103af78ad15b58aa23db2085e57a709d92833cd9a8c82fa4b15a79991d21aa102eee06d83e71f44dd34fdc4b5b357', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217f9-8754-7b93-ab46-fef22b16f631', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01d9d18ad815121e8d9aa519e96a7ad29ce0b050066a0a96443fb5222c6489bd6db502515a08776217a6e0a6c59ab6', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217f9-8755-7a5b-a01f-90cd5624e7a1', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217f9-8756-7d23-af27-1dc81cdea00e', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217f9-8757-7a5b-b849-21c4663ac7aa', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01967dc897bc4060b8a42f42c7974cd60b366e8899adf609420a8b11943744d209a83ef96d923e39ed2bd559b6f82d', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217f9-8757-7e1b-b6de-8f22d552547a', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217f9-8750-79f3-8752-76261570af4d', '01a217f9-874e-7842-ba66-e8b6e98c2159', '01a217f9-8746-7659-b9a1-81b53594afdb', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772630400, '\x0148bc022d2e2ce3c25c6734b3fb122cdef8dca22ab2844859fdca8ee47fc4e3032f98d274f405e8af222762911e2b9874826fb53d7b294898a77072d5d5c2d777b4833cf4e6458fb846b7cbf257dd6deb85c63377621d422deb96b9bfb16cd866504411578d599d67b4dedf64e2362c5c2501274330564d71f442a486667b9168992085fa0cd4980a570ec36a305ae466771b7c0a453cbf3462f98681ec21c87abdcf485979002971fe4dd6c8d8a744015a2ba579121ef868ae78e985a19e80653a24e10136b3124dca5eab02aa3d17d4adaf0efffd223336636a94acfdf8413d588b67436d7b8233');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x0130183245fea8cc66bce3db2b41c28f157a855013899b78c67e2c6d7015c15fab2326f088dd4b2c7f7b9497', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x01d4a7bf8ab6966bb3c9a72d259875afec8fd481e146b8cd6e082cdedeacd086d1bd', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x01565e1f4069878e54a72a68fd729dd1aed5998a0c03c71328fe09962bec8a4a46a993', '');
INSERT INTO requests VALUES ('01a217f9-8746-7662-953b-9213405df3bb', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1772630400, 0, '\x0183150e650b6b3eb269814a8e5bb83a6334914c5f1cdaf759b5dad540f00aaae3ba9c989de001a757dbae59a4a887b7b559c8141974633128e7995adfa06ab895a232a5c7e782afb9a206ca1feabd63086a2aedc06763ce2226d35899ce6828154978b0492483bf503c6cd44229ca61bba2ad281e2b2610506c2d7d5393a2237dac4e16e89ebc9793fd941677d2310880b025821675765f69bf2945fb8c731e2c9e11b026b5a40410b4879b0f47075d63e298fa6142d24786e6d8f86ec2210fe4115db0a5b4d4b5518d334367459d02296a531074f3795c9dc6aec93383266f4a402c8b033dd5445f');
INSERT INTO schedules VALUES ('01a217f9-8746-765f-a926-7aa80f3d528d', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'text', 1772634000, false, '', '\x013e8656aa25ff06e0dad0e89b28fa6bf33e1957dce6a59648a8daaf6ba1f21e51155841c4fbff90bdb15b4f7488053b8ed2a14678ef62eb1178776aa927926eb11df5e4851d7c2f7c967b65ae576469482fb663ffc0615a8ad1d86342bad359dedf068882cdfeb9905f14b8595a6f5488f9afa820adf24bb9eeed46745b3795d99b6e033e2a8ae1e3de3051fd666fec66b471d63908416d0c45fdefeee435b212a0454b577f66aa49ba460ad8e3ac60846a8f4f79eb5f6b0032385ea9e21c9b90c13737cb867e2c6e234ee08b97241cf108e232a1bd7e8429c639fef6348ebc3615315166768179');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'share', 1772716800, false, '', '\x01018fd250a6e18ef6bc79af01dd5569e900b68dc66fcd68e93b0af5fce8a2d0875d883c148dae0a181550081cfda2a10d3c4ec9c26833184433680a10eaeb1f9f702dd449f31b67e140d927b95dfc91b0fa0e526a629aa96a3d588b45c226960ef06938e2bd158dcb0b1ce686be13a52d89091da249e909380f9981bac235e8c83af75aad32680a2250f61d25299313eedad2618f12478162951c29ad0db53611812fbe729a6857bd18cf05ad110444ecb72c7ded65c4bbb420dca29cc399f639e45dea87bbc5fd62def94ee7f2aa4c3d6de0639bfabbfd5aa2efb39bc4ebd890fd3a333a814a0e72d08542d293c49aaa1db5d35cdaccfa663ea543bb6e91f048e023b40bd31565a718eeb3ee55c7bce37c8306d28cb0728ea6d8ddbfe4deeb8fe0b41ee23cb03c42408013967e6d8b634483b8e440aa18bb0cd15bc5674198d6bf2f615b32e5c3c743811dad788a0ebc04a4f4d91a6e0a8d767c740ae8222456ccb5e1c9a5c8049f6a38eecd69d1968b');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 'planned', 1772634000, false, '', '\x01de492820c0e30dc5ff01aac81219d644b7043cd0a269e6182d170575720bb5e7e42536b969580dc90ac57888fa1e86aa93387dd8aff6dd755095381a161ff01d204e623c4200f152276ab3fee36b1962a7a41eaaf9dbb37732de9e92bcc2c17284d70cc39d364e25b68fd5e9a377cc8328529e2c2b34110e07c67c05ebd5224fd441f9c48e3119409a803139773964002f53579b7a5d8c9d043342c169c267f959271105b2dde04178ef157f404ad00e83b9f18e6c2b4dcea5d486b56fa57d8223b2201c867da95b');
INSERT INTO shares VALUES ('01a217f9-8746-7659-b9a1-81b53594afdb', '01a217f9-8746-7557-93ea-3e1ed7c6d234', 1, 'sending', 1772630460, 1772630400, 2, '\x012c7545bf008958d8b52f1ca9647b2fb6c605adc98beb28fe2b401b52a9feaf610cccec837e8dab7898f6c90e3007d8b6ac4b8e22fd1bba32f9304ad5d7153cd545fe0a9e8ade560cb799503fe0d83bb50fdab639a8ad99a2a2a54f3410db4e62e57ef8e4ed48183dc4c45236a759ac90f0181c3691e0e8cff201f0e8d26018883816f1863e88d85efdfd5915d307cd5c2f9da53427462ff8bb17dde6117efc06800d7a7f5863991cfa34e6489f584a43ca0eed5ab97b5ccf2d674ff6e84b7a912190fb6096f91ede4ef226f2375794c575e103f0f7bb7e976578579de8fb2765bf09aaaf4f501b58a50cfffceb26d6164cb2dd3d55011e954d9f4cf41f341785fb4e3ddbb868df4086db79831b160d121b0793e80d2f984017431c0cfc17aafa712cc23cd62377f25bcec3d8844e3674ff11f660123a84e359e0793db8b420a257cb58b5e30c5aab7fc13797fd81de91aff97119f8ef1db0f2dfd21f50026214efc6ad4eb65aac436f');
INSERT INTO steps VALUES ('01a217f9-8746-7644-9dc4-1de335ce45bf', '01a217f9-8746-7557-93ea-3e1ed7c6d234', false, 1772630400, '\x01af5e62936fdc645e6e02780e18749ac7821763fe9b964169a45fc86392d26d72589eed3f1172fa6d84828ba930ac04e85008d6997509f90c5963e47e323d2b1823a10c06d664612c86f7bbe09b9ee5e4a08552f340257dd2178b423982a16b985fc2117cfdcaa01e2831a860f9b0fde5bf57e70b66b124aafa194ad2df4ccc4a81602ef05803e3429bf25266aa9b9f448e1f48d5a5141a31cdeda4f5089826a28f54c17b095d355f4d5d9738f50b337a46eac9e8385d234bc2a68d5147194a11c6469b16b456509b7fa845bbe6cc3126c4d88d8b9c843c67ea9d4488c015b9745677c9902d6ff5e40477920a323137b784e34fde6a6f60a2c787d943e313f55d27adf21e186e9316be6c9b1e9b976df445f47d3799671cc6d2a942a253190afe22ff5611b669022a8b9731054803dca58dbc1ca5b252cb2d191d931277f63dcdea4d989dafd61d5d04e1d582f0aaef871444a9d67a40b88fe8d69950d3f9ffc1d34530dfffe425d5e43b4446cb8558');
INSERT INTO steps VALUES ('01a217f9-8746-764c-99fb-478ce71dbf7b', '01a217f9-8746-7557-93ea-3e1ed7c6d234', true, 1772630400, '\x01e3efe797830531f19630206a9264371580f5d08ca1c6a6e5fe426a305c424c77e77542ecbee74efe86672c8779edf140d4807d8b947a0b47b1d9480c341aa8a5e58bf6c21ac2b814f6408dca9bb12f323d260c3bb5fb5ae795f0d6abe98bfc988f66293f29b989fd71b2186dd8b150145e60cf65edb5c87ccd7f858abf66b9adff3ad8b2defe2908cba02edbde8bf3c8a531a1a414516e04ad5130ba90d691f48f8430225e05102e9cb97d515fb422d72b9299010b6c42fd315b14648390633bb3fda3a1c3ca154b7539c00f68bcf9089ffb8d8b87190c0b7d1803870c8a4fd82a510a87713703f8177e93aaac8fb8e4ef5ac32b88f09a0042bbda80ecf7219341a142b30d956caf3b2f92a014cc8d320e0db541202e0622423d8642d5c6a758d006e60f69489d3e2bb759a388780db6ca266a8ca603e50ba57dd17c743926ec6450374976cacd0626d9114ba88abe980409fff368f069b02397d631565e2941984d731a8050c69bae6d5f52e21da618e53c537ad8ccf4701ad4a1cf');
INSERT INTO suggesters VALUES ('01a217f9-8746-7557-93ea-3e1ed7c6d234 C1', '01a217f9-8746-7557-93ea-3e1ed7c6d234', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x0181ef178ea95f25ac4c11e0f267403e95f616adf7cf91109bb7eead91ad405d4a2e1ff55a17', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
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
