CREATE TABLE answers (
    id text NOT NULL,
    member_id text,
    share_id text,
    by_id text,
    at bigint,
    sealed bytea
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
    sealed bytea
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
INSERT INTO answers VALUES ('01a217c5-d9df-7791-9841-827ba207aea1', '01a217c5-d9d5-7016-88e4-ae0f1703098d', '01a217c5-d9d5-70db-b380-f64045fad7d1', '', 1772630400, '\x017be3b3f965ec7f4dbf1ab9d445e6dba708b949c6a866cf8ac2759a2a3b5cbb350a84e2abce16af7a076663d13d3c74bed0cbba80987c32c4673ba81ceaeafd7308781b0e22b5c4fe62ac41e04cba60fd0808562d9b804cb6c59d596a826cf10a33d36a4b3a46c82536c56cdcfe6d5785037dd9d80c185cc595d34fd38981fb38e865a5dd89866e4cef05071ee8958518ca1c20e774736df963fc74dd0b8d942067e792304ef319750ef5408b4929c0b4');
INSERT INTO deployment VALUES (1, '\x01a13032cd9a9ce1cc4534b0c007c095cbaa2b23a48df1eb84a3c82924c47880a85de3f37cc2af');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772630400, '\x01c6521124221bf3bc2169dc67853c7f3a2a7e8bf1f627aae06f4c80633f97ce3824f2503275b55b67');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217c5-d9d5-7016-88e4-ae0f1703098d', '', 'T1', 'UANN', '\x01d5684f39000be138db8a1e5c03fc631b34ac48ced1c74cbe6f2333a30dcd0be1026872872d0e1218ac113cfa2f560ee36c3912499be85da2a3b8d604', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01a5ce8d4581fafaf0c3590062f403fb6fad307409b3c65510a2c19e69a5f966ee15c56343aad244dd4081c6293e39d215824a14a4ecf1d44819db34f38e5a9549f37eafe0bcb117b325881c0737b64acd8297692a783b7200682c8ff39d162bf27e3cce5da71c6f771a988b550abdb662fd141d3586d04b22b1c35b0fd995bbdda5f73529f300ee27e2652718fd0b44aeda');
INSERT INTO members VALUES ('01a217c5-d9dd-7899-aedb-849a61550607', '', 'T1', 'UBOB', '\x018847d8cbb59b3416aa5dd794eb255df79c2d8f1fb34547f5ab46a0b23cca490714d1c60d13b80c190fa9eb632d81d590098c5ddac734de3b46dd168c', 2, '', '', 0, 1772630400, '\x01637514928b4f70dd783e3b6c90651a302f6fc36c976b72e68550692ca47f49e1698f48340fcd6fd9d9590a0b260467');
INSERT INTO migrations VALUES ('0001-records');
INSERT INTO migrations VALUES ('0002-schedules');
INSERT INTO migrations VALUES ('0003-workspace-rules');
INSERT INTO migrations VALUES ('0003-sharing');
INSERT INTO migrations VALUES ('0004-forgotten');
INSERT INTO migrations VALUES ('0005-suggesters');
INSERT INTO migrations VALUES ('0006-spans');
INSERT INTO migrations VALUES ('0007-outbox-moments');
INSERT INTO outbox VALUES ('01a217c5-d9e0-7b7b-80b2-49a56ad453a6', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x01b8ac393e844f4c08d508ea81cbf43e8431acff536cf6d5254c497bf37facb4610fa857c018776f3a5d8f58061867', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217c5-d9e1-76a2-9e8d-ff6370c0ebff', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x0138becda7c3ee400bb6f585217fd3acabe42e50c88e20dba352e342dcc8fdf20752abaa9365595ce17ca232c901ab', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217c5-d9e2-712d-b2b0-a1f70129916e', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217c5-d9e3-7274-a7ae-3833c23270d8', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217c5-d9e5-7bc1-ac67-93c1ac68bc91', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01e3881456f0f7727084f5d9254887195d868280cd0bcac2ed9959cf1742dcd3c794087f83cae0dd2174c0280d3929', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217c5-d9e5-7f31-a41c-cf6009450265', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217c5-d9de-790c-816b-bf3d640dc0e5', '01a217c5-d9dd-7899-aedb-849a61550607', '01a217c5-d9d5-70db-b380-f64045fad7d1', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772630400, '\x01245c765e15c65f6e3fce804eb7ea98a24092e32c47aca37b7c7f01546934bf4728ff99efae492161ef3c10fd22569aa2ab46bd610eac82c71e7f4a346b5fd399abb8d5e23e533b6184e80dbe5cb3d34a159eadfa438ea75ec701ba928b2a0ae6bd79f3ee7e2ed780db075995041cd575a5f5951388e5dbe73a361f4ea34d3107d3b13598fedcbd3345b98e30e87dfffebab0469987b48e7541a0daffc73a29e5e76fac4d854c7a2bc69776d11cc198637651beeb32ea88e231f3c9582b399441ad538f6b4f00aaab564385877897b31aa6cb9f095ce0e0b092f53c04239fba640b8b');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x019ca9aa7f85851e7437dd4456d2eb63217e199acf9e0ea4acd141202457b6bfda1c709bb8ab763cd2e6da6e');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x01d7b017abf4f80b3a028be72103b530a94fa6d3965c7e1f8cbed996113b5bfe7573');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x016cced1b11f8cc2681e1a5c0ba14791bf6df4ecc63373f3521a7d5740cbfb2584b27a');
INSERT INTO requests VALUES ('01a217c5-d9d5-70e2-a22b-a04871c175da', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1772630400, 0, '\x0190026ad0ff10255c2b9d493dbdc35910e149afb2d1dd002b4f93b29d5a8fcc9e7cd8fe3950254db7754714cee3505a63ff05a535d23e06af4bc80ae0959797baf85b932681e66239d600066ca14bd78b5aaa5a33c792e32f2fddcffcd38535170f4937ed40b0004ed4e7a46d955faaee4707b95e43e6a4dff8baf9ce719d2c2b97bb5132587cdb0d3f7c40bedba42253c8c71b69c8be67910ecb3d9af8af5d4cb2ae7c684b1ec46d824582858e360f05e0b934178a95407a67376184e4ad5b03a0c133c0ac84cf1c4abe99408cf7a6eaaed556057014bd6c0542ff34705cad2294a2');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'planned', 1772634000, false, '', '\x013750b86fd9405c0cd113ff966b410c2abe0433fbefdbb44b8a777ee9e14d3bc4eb9b7157051195575f4e2a345e44874940d581cf01f45f1bf856e1bcd5f08d0fe469da5a49451568ad444126d26e8287ff880951decd03c2d907caec73f0c690f0e44d90178e3b2caffbca0ba608de396c24a360ed088b739ac659b981864e173f5dd60f40b76037a5d5911679139a19b89eb2d341c7cecc6d9dc09cb2bf04d252cf5c3527e4193d042893d1da35aeb20edb8389975d65ec84db149bd10a3a8f701d');
INSERT INTO schedules VALUES ('01a217c5-d9d5-70df-9b64-85b7843c675e', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'text', 1772634000, false, '', '\x01f18e3c18ca15ac2c8fb5fbad589749a9590ffc7959189786c96255585c7a25b2f85cfd1abbaf444ff999650ad88f3eb76bfb594c8d618b78f84e48cc1fdded56353e03755b22e2b5ffe85fa9d78ea51942478ef90551dc9b702d3f5a99d05d6356a49dcbef6b1049d1159d6fe5ff61334e56feb45a989d5e4e0737d2da3880bc5bc90767abea5535219b25cec4bd94ba5fe278a30ce93f984f822c0e59924c56598bf9818dc4bc245258200a42a444d176ca7441b154c01b7fa55854dfdbc5838cebd927959baeee68c913265e5471f70e7f7cedbd833e442afba04135eb55603e');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 'share', 1772716800, false, '', '\x01b40f14e471ef01c804b73f46d21e8f4fbadabc2c8db9ec34b0f0f94920e1cb56ffe58debe74d61a179f048d77bb6960b87d83ca6f7f6bb63d98e69870373790806ec1d222aea690898020640eed34482960b98b3b835075cb02ad948f7de11dd51786395028e94aaa57bbb1aeb08d43de74a25cfb7d3da00adb4b33d0097a14a482a11616aa4fa352d3a9129c09ea4cd432c7fbc270d9b167b9ea4c0aa426ad6af9ac4df309ad23683633104977f957d06e0e21929481c92bbcd7eee1a9a32bf5d896dd90ffb7d4318b14fbb75fc01555a54762eb3286d4e4476992852bbe62913f6c7d39df52c327fdb6c1d48910bd585d30df2c6a33d8266b5cba449844daf6c456dc8ef817d2faa7a4c55898cdd74970d4dd454b2a7bfe9b1703a314fd82bd76008cda944c45c5018b52e05f7380688bec758b65cb651a19ca50523886c74fe4977a2d204b0a7673998537d96991bbb810a9abf22925c2ec7d82eae448a71667131403aa2923050f6');
INSERT INTO shares VALUES ('01a217c5-d9d5-70db-b380-f64045fad7d1', '01a217c5-d9d5-7016-88e4-ae0f1703098d', 1, 'sending', 1772630460, 1772630400, 2, '\x0111a5c8890d78db69b9e2cb0d407a7b66d77c7eb606672741333291f41f52eec3d3b4f1ad437dbfd9016747fe84a886cec3ff8c372fad6af6da0f4f291fbaeecb582c75c7610b293498f7da0988c9c0080008154adc8900030b971e1040a5d5e46a8a3ea592c4bd38242e00b92e6c08bd4e7a5dcac73ac5b4100437f3752e7f6b9fe0a8ff23b1c64c95bb2ccde82fc6388869132d99484e525a2c7af21054d9759fd7eefa7d73ee8b037870dfc094b024339af69d947b243caa0290306b489aab0d61f576b6fd8fdfc32e9936fdae6b4b26521b17cce69b5a4b616519c0e49beabebee6bc23c8e91bccd4e6d231e72e6cf5f94e72e5633124ce8b596bfdefcc53378ebe54116888bf490da9158c418eac63291bcde60147537dd1bcbd9ce6f89e3bb1c44326edbe05214d7aa39b3b56cb2ffe1c5a01f96e8a322f0a1b801d58b2803f2569eb1dcdc24d62ddf21738ee97a5f3e539842f431f98bb7d59f924406a6ece4e');
INSERT INTO steps VALUES ('01a217c5-d9d5-70cb-a15e-0160c854268a', '01a217c5-d9d5-7016-88e4-ae0f1703098d', false, 1772630400, '\x01477a1ec8f7a786e1dde8fe9955a82e8fa497056fe11f10c94b2894d32f96af609caa7d672a620b2c2eb985dbfc1f27b70247dbfd9bd9fca047d1d943bc193f8286d92dce8a1a96ca9c8fb46566d520a5cbe532cd8663d75a1d5e6a389a5e5c2146ad42ce3863c8da7c39937ee56ff7059d05a992b3c1858b3f30594e6555636802d803fd8bff5a257a07d5c33d5052a0c033b3df7cbfeba3178f6b2cf6de8c725f70421e384c2643fb40efd645b9d55f5810bec4ea89385d9f104c23b7819013eb93c69a24907728d0a5f5638084cafc89498ad4952503351a5d85514fa7a39b22bfb5f4825e89f57294ebdd5695eda1996a0b558ef93d5c614093ffb9b9f0725f203d19dab6b25b0881503694c7d6e32825004aaf93a3b0acfee61ab2ae47dad5052f7ad21a9b7d4782ad4134de059a6c64277407973f12d3b6419ee96d8412ac43a95c75c6d3733fd87b1e942be97d8756365be37d8f9ebea94430e993630d3d0aaa53b7c5a52dce');
INSERT INTO steps VALUES ('01a217c5-d9d5-70cf-be21-957b0d942c7d', '01a217c5-d9d5-7016-88e4-ae0f1703098d', true, 1772630400, '\x0131692b2aa7383ce0586599bf7da4d0291161ad87c34a983081a329af166b418ecaf08370adad51d5078f27466fd498a7d1f22460bb523b95a4b0900a0912d492c9fe1cb2b5e137b92a4c6244c3eb48c1ccd2779923a0a9837ad6a9cc6372d43996ad4d6b488e4a4f0927d955b2713c2978e8eea900155e601a022d2dd86c112cc61dc00fcba1a5070f4102e27a3b4a351805429bdcdde2cee19bba655276a6dfc807037a4eab8f346af996aaf6d5ea53666d49c4060cf38dc1d7866cb96dd4f0f84c6496bf9ad2b517b79f9745bd61453ee655ee2cbd37e60046530934f39fece4559bb91dbd19b0e84eff329dec69866fd9d26ad9687a073493206244a4af1116a389fa0cc4044e64f9126bf5b4790a1481b6026d884159f70d7659c9e07f1fd55b541b7adfa3a3c40e3bfa97b6bc242d6044478950f073a73b9b6daabaf648f95be418f4d23fee47d2ea04b0c99de9a93fab8a1e82a90e86818e42069d924acbbf');
INSERT INTO suggesters VALUES ('01a217c5-d9d5-7016-88e4-ae0f1703098d C1', '01a217c5-d9d5-7016-88e4-ae0f1703098d', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x011fd2469ce60f00274f321163966930b18e8f56ce3d8183df765cdcddd2b41423dcca757db8', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
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
CREATE INDEX outbox_delete ON outbox USING btree (delete_at) WHERE (state = 'sent'::text);
CREATE INDEX outbox_forget ON outbox USING btree (forget_at) WHERE (state = 'dropped'::text);
CREATE INDEX outbox_lease ON outbox USING btree (lease_until) WHERE (state = 'sending'::text);
CREATE UNIQUE INDEX outbox_once ON outbox USING btree (member_id, kind, subject, due_at);
CREATE INDEX outbox_state ON outbox USING btree (state, at);
CREATE INDEX outbox_try ON outbox USING btree (try_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_waiting ON outbox USING btree (enterprise, team, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX received_once ON received USING btree (member_id, share_id);
CREATE INDEX records_long ON records USING btree (member_id, start_at) WHERE ((end_at - start_at) > 86400);
CREATE INDEX records_member_start ON records USING btree (member_id, start_at);
CREATE INDEX records_running ON records USING btree (end_at);
CREATE INDEX records_timers ON records USING btree (member_id, start_at) WHERE (end_at = 0);
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
