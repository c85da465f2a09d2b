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
INSERT INTO answers VALUES ('01a217ec-25fa-7b32-88f5-f5313763753f', '01a217ec-25eb-7f12-a685-c108d3698df7', '01a217ec-25ec-7004-ae93-65d124f190dc', '', 1772630400, '\x01d07184961bfb6bba2b8450b35a1efd18d16bd6f9b3cbfd875c71da9a6c68857d3be93384c3c7f432e57bdfaa1d263744c72ace5d21d0dd104b9be86739c5b14fb8d9d1f9331caf4d494497d17bc10090897c88fc643144d69e89b675fe7f42f0ce2b35e5dcbb0d069cbec4fc66d1091c828c88e26c16e041a127453434f0033a2a899c6a079c62a65f9d79da38062fbc0ae9bc5d7274f9823dee86b679a50c0edb03718458aeb6a5de3f937bc129b4967e0bb5664d9a');
INSERT INTO contacts VALUES ('01a217ec-2602-7722-bf2c-47e04c7227a0', 'share', '\x8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4', '\xff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205', '\x16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603', 1772630400);
INSERT INTO deployment VALUES (1, '\x01b8554a170a82161b400981355e071b9bb6e917c6661916a27e0dae9bad984f5c01955efb2760');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772630400, '\x015db2e03e39482640c3231e6fbf4403403de888b4f1b2b34ae7f6ad18ef85a21d4b63a1eb99cb99f4');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217ec-25eb-7f12-a685-c108d3698df7', '', 'T1', 'UANN', '\x01561fa576c66ac6425ad4013f6577388f170ce82139d535799a5b6886687bb6f304e5e9f6cd9cfebec5690160ae5fac8ade8d251a11e0af53b5b7a236', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01f234462284f0e40e9e349427169f22edaf045af64baeb813720103662263b318787e03ec2518fa2600e3f5def2d3c5bbbb3e4b8c413fd9489e7af469b843bb1e06e36eb2efceb04e039d23accfd3328eec10e95a645b28ffc1ee36c0ee3d9edc81b269f0e70ef8d0ff91d895abaeaff40e3a856d793299f00b4e94c3edac747df1623f6557c996395bc09175ad92395fbf9931cfbe2023');
INSERT INTO members VALUES ('01a217ec-25f8-7d74-926a-6aee7f0b3638', '', 'T1', 'UBOB', '\x0175aa41d48a3f79aab606b07d86c1ee4698d7eb9b9f406186ad29eef0942b85de9a975d5a4dc0578ed4d1938924d9c649e65e775902693a143f58eb27', 2, '', '', 0, 1772630400, '\x0160329ba156537838e882e29d3293404dbcbb44a55163c167ee628436c77ef63f1dcea358398fb530ece014ddef8add81d3cee5c15c');
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
INSERT INTO outbox VALUES ('01a217ec-25ff-76cf-b09f-e9bacccda949', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x01a53b2730e77bd6d6d7d580ed2ad700c42512c5d7737e713081be860d4d5ce9a780ac5961e3cb451d0daae878f26d', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217ec-2600-7346-8583-611cc1efa692', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01bb6afe81538b9b3b81ff2cfb6b32638958fcf64d3774c36b8f37931aca7cfe81973da8521541f79f9fc38a379d12', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217ec-2600-7af2-9708-98841b4ef937', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217ec-2601-73af-aec9-c5f33a3983ca', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217ec-2601-7967-9c52-404ad784be17', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01d001dc5ade90277b181c1858324bc527ad50dda702d6d562ab86272724643fe5386e1ff2326dbcc85877d7824a64', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217ec-2601-7b67-89c6-3afce13eeb2d', '01a217ec-25eb-7f12-a685-c108d3698df7', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217ec-25eb-7f12-a685-c108d3698df7', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217ec-25f9-7db2-b2dc-1c1be83fd030', '01a217ec-25f8-7d74-926a-6aee7f0b3638', '01a217ec-25ec-7004-ae93-65d124f190dc', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772630400, '\x0102e5ddef7fbb5c2b5f9d0c6ba18dba9d664a295d307045b7124c6cc72e7a427cb9215c5490f589bb4084a232c59e8f89c3a483c44aeb9c6e3532f31b53bf1ba821ec6b30fd9d0e73d34d194abf3f86643b2a5151f4ba58fdac3caee64e65604d755df1cb118f791ee8491a9f9237f9402b444d7058d03628d6d2cf53644363cd350ee9702e6d2f2ffc2fad665825cabf46d6956dbc89a2c48dea1ec0444fb0d9270ab5af5b0c97725d291b86741f5704a16222cc52ec50ef2390b6129bf28db318b34dbf1648d81d5c7d06cb7fb44106131e8ea90aef65a7be17dba4735f41534210b580a3a173fb');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x0111218cd2aa717a683ba0f91b87b9b06dec23c6fef9df4052ad86f38cdf5aed6a2e381272fb29af6d0cf635', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x01274b050af7008ad393ddab0fd1ccb1dd3f2639e656fa007b2c67abee77307825cb', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x0181b8ec153d63c5eda52419d8408e005e7048762ffa804ef296f3bad82194df8eefc3', '');
INSERT INTO requests VALUES ('01a217ec-25ec-700d-aaa0-3718bc09b65e', '01a217ec-25eb-7f12-a685-c108d3698df7', 1772630400, 0, '\x012398d6066f074075382198d3ad079018fe3e2d73f3ed08f113dabe7e1e18a113241f7fcc9219a1b3e8510c61832c30c9c33a725f460b373f66b6aac211cde93dd8b04587115631ae7567c5caaacbb7bfa75cdc9840ab212ea5b8d87f7b2116c27e5b32624d7b88c01018f43c510cfabd7d7bc3a29ed0da2af6bc5fb668ef56b88b287fe643c0dafc7ae1025c6ebffb7223ba93e16110c397b0833b187c0320f8f4c04c726ebced24fe290100ddf98a1aeb6f8823f884c9532d28e16cad8fc8e146056eb8ec086acd6e3a045ebc005e27118d59c84a8798727414dd06e1080477d9a57945543ee0dc');
INSERT INTO schedules VALUES ('01a217ec-25ec-700c-ae16-a6ab25fd24be', '01a217ec-25eb-7f12-a685-c108d3698df7', 'text', 1772634000, false, '', '\x01559c74bc0bf5e2486d137430430f4dd85bfdf5c80b156d8066b6dc55e7afe4d091f7ba0af53ad4f71e92f31c43efcd989075215241f096a53db17e6a59478a9a42e15f64dd087a8f826af1e3d61795bc566ed77ff23289bf3404fdec61803c2aa2c8709171c7211f705535f3e07b6dace424780c7091d36c7f09331e68b7dd5874c0ce8d971b3cd8a8c68746cecc3f7a34da12501a4c9bf96bf88a3beb967fcf49961f085526019cee7345706a4deb14f827a6b74bb0b868fd8ba879fb4ae1e1b6044e616f5145fe39330d28bd4e8cf2bedddbacc945ba3414edbe44b1f7d3b79076a55716806f');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217ec-25eb-7f12-a685-c108d3698df7', 'share', 1772716800, false, '', '\x01ce639fe4b917bf674bfe931bd97fbd6da426c359329a1997a23394bbd9c20d7ba4a9d08108bdf5845911262891b314f02435225192a6fe08e03c55d6a181d22e8f2ddfea289f4feffa12ddd39031d759886542aac0eae670f4a442065d3c028ed9c3bb1e32cb8282d14c7270128976110449769fce773c64b9b58bcbd278dc58299d1a17803ce1adbe78acaa6372c2a6feb6d7bf0ff008916dd1946659b6e7457782023f9177fc2d336851d51ed03382bb8359d3db725ff1b84912ef69d457521e1e6350f701ba508e88eb21eea49de2c50a357c0fc9fe4c0058a074647debbac63904e86b782aec481e8c81bdb546fe4783b267d2a5243907a81a06bb7a3bfc283a3dac5c4ca8dba5fb03c0af9faebb4ddafcddeb31e6162d683a42ccabca94d31af2a8ad2093783b2ff58ae0562d02561062a5fc201fbed854e832cb0d3ab70bf35ad1838bf6cc4bccc358dd92fee584285f18cdc98732344b02eb635bba0adf463d75750fcbeff0794a1d142aae4c');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217ec-25eb-7f12-a685-c108d3698df7', 'planned', 1772634000, false, '', '\x013852cf3ccd47f62911cd258ef1cb1a37cfb2d9afc1733e815d563c68da3ea7f33f2613ff0c6d15a9d96f9bcbc51ea674310fbdd943621cafa45910464a80688351e96b2522ce82e4a61ef5dccaf5f33139a79f21b69afa42ba0806a42f6a9245f9154d590fa96015508774142323de6c6bfc4021d0c16eea95dfdff44e67bc77687b0606ab36a1e18680a888e1a285e9addffc8a5063bd688ad028dba2c810c40b29bf9105f5043c9cf93536296159a81c25eff3fe0df1aa098fc6b0d5667df4857183dcefad07b3');
INSERT INTO shares VALUES ('01a217ec-25ec-7004-ae93-65d124f190dc', '01a217ec-25eb-7f12-a685-c108d3698df7', 1, 'sending', 1772630460, 1772630400, 2, '\x012e840d5be07f697d078150450c68fad180da79910fbe7f41d81b0718fb27a67d1931cc2710db4bb14f7d1fd60f49b9bcdc47e897f7e58b431e193e0f9004594f3ecd9b4b97a67657a9918c05ca47cc98b46fa0bf8f4eb2eeee14d21fcf65c915effa2fc26480b5d80844818d0cbe00f6c4ede9235dc53a93da076f5014542df3809c8b1cdc6fd12e45e9fecf7a707d2e6035d6b549cb6124d8e26a2ccf4b27a01fd654c01fe9b3ba654403a09020263ee83d0af308578859af55b1d5921a2be9034447880ffdf0bd27104d23618f84db795a7923e03ec098d1c61c5b3182b10abcbf589559db4dd79a9c1a93eaaadcbdbf4a621aedd1bb361904a600366fbf28c01b15b24c054e1cd8a47d24f9f855adc37f74f79b07405c5e5876836383053991d9c22c56b7d864fd938ede3a92913bd1ac0cdced7eb6d86693eb5c98425b3bfb0b38d84efab0389b2c61606560008faac332503af460564db249b3537639630b37c2921c3586c038');
INSERT INTO steps VALUES ('01a217ec-25eb-7f39-b7d4-8d17086ea0ee', '01a217ec-25eb-7f12-a685-c108d3698df7', false, 1772630400, '\x01e5e496d4670daac1034280846e7d6d0cc23719f5564d2c16b57cb76b1d2e7c1e5cc1f06900589af008a0e19b0214a46ddc5388438e3a1139d634357b1ea5b1ff28b54aa469ab9683c75bd2a7bab291706ec58f69bc5b8b60c3e0d13893e6660631a5dd18631d1a56679da23f339c4684f24ec6431678ffb2b4a5aff3ef3b853043c0df30658b09b6fd3493ba31ba7504a8ec2d75e81ab07a02fa6c9bd5fe85962db65c444cec19aa97bd5241cc2a853afdd1b5b59171c8ec125aab5407281aa4f48527de5331f086835a51f8187f5b1deced74ad177d9b0de2632133cba80e449bbeb04363e16260aae81a21d68e2927811fdd7c8d1e809a8a03bc7da5f0de49c35aa531514c9dc5ca56f65434109fa2a85c641ac39c8f3fd31e1873d5a81d97be6fa345f9122ca24e863236586dead11537d770bcec045b01a43db241bd8afeaa07907a4e6076aed239a1aa94db689f589363e442902dd01a9657f86944fe0cfd63b2616f7aabfe89d5d989a3b701');
INSERT INTO steps VALUES ('01a217ec-25eb-7f3d-aad7-420f7cff4f03', '01a217ec-25eb-7f12-a685-c108d3698df7', true, 1772630400, '\x01eef1b3302a9fc2dabe8dd1c79bbf24c708d2c05b02f2e53862f1ecbc0ae47e28ea36f4166cdf8b7194be2154baa346232aa0daa30cd00f84c8720debf75458202b6c646706f93714e2ef2defccb5e9fcb17ea52755b170d89bcb59b5f4c4e06ed5aaf2e5efe09c1014c1850dfd9481a18c78a54ce3cd0cfc55ad1292e38ab74da3de506677bafca5a7649a794f138319a977918b49f5f12d147612407b133ef074e22c8a5ea7efc34f1e30a286b7e8e19ed65d9ca5604fdaa26c6a36eefd353287748d80dc5f4740f1948e29f7a57aad52428de1a15883e23551d64080225a1b768e18859c90b181d0d697a4e4a9a8b32e07c36564645f5853c7aad023d359368c599334ce9f0f551a8eca80b0468392891e2e8c397497a383976c8bf6c46461263b0dcfde9a8ffa3dfe617a550b3b44b8cdd1c34d0736d6a82995e4a8a7f62084fc203fb1f543cfc63ee36fb289a3f0c9ff423da18913896e555dc218dde6986ae46b85df24d79eafbf3cdf91e827f7737a2ec5366ce0f455098c4b');
INSERT INTO suggesters VALUES ('01a217ec-25eb-7f12-a685-c108d3698df7 C1', '01a217ec-25eb-7f12-a685-c108d3698df7', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x016d9470fba048f85ed4a0ffc0855d1a1dec15d590b8ef93d018d3cb9220f2f781adfd1370db', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
