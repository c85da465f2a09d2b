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
INSERT INTO answers VALUES ('01a217e0-ba5e-75ca-a054-abc42ce12b97', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', '01a217e0-ba56-7736-96d1-8386e53d35ac', '', 1772630400, '\x011440d95a06306b66a99f22add21fb964b1954accfc9778ef767c58109acb4569b94b1e07d4189c229923df69d28772854cd2581149b95899eabae50c5998470e42bffeecba34a36003c93774b8886e6ac7bf422d6b492d814ef783812a51296f3d4ec0f9b6ee161aaf3cb63ba6bd6d65a9ba4acc878f9a3f6cac42cee9d6df74d48dee81a644fb717466bacd2f196fa457de1e014712107e2c931fe60328f8df281df095ac65aa749cf4701f179e78dd5d35a87e563e');
INSERT INTO deployment VALUES (1, '\x019f8dfac90f6f580fae1aab325b0ae2b603a893415a1b2c67c4a55f1e0d62df48bcad47dff918');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772630400, '\x0179a149b71a1bd30a59063e3e1fdea007c49d80c6272b11eff7a4a28f5c93585808e8b488477ba0b5');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217e0-ba56-7703-bcea-ea7646f1f7f6', '', 'T1', 'UANN', '\x0142cb05ed72f1e99238d5ea08b3307f0f09e6fcc3aaf2d6dc53e12c1d5e2efe82506882158fb8a7b4c5c46bd2167d09a487359a0e88c3d4998bb6748f', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x0182041058b5a90b6dc2f8104b9d6ce4f78e878e3fdc813f09dd04bff3ab8201b6620168f91fe7c4afa46abbc827b0b437d883c0d4e4b3c8882d2048e7964e0b90b14d5f3269cfd26ad3491605ca35caddaa7e01073d3f3cddbd3439553e92b259c294f01332fbf9e474ac6038a53845b7a7a2763d34cedec017ce887bda767a19e0deffde99bc3219736ea12b66e4f6ff48332508380873');
INSERT INTO members VALUES ('01a217e0-ba5b-7830-a072-f098139a7758', '', 'T1', 'UBOB', '\x010f3f833aa372f8249ba876b98af7e4eebcc82ec2ef825026ecadf05f849445703230192aafc01abdba89ff18b07a7af3bb4152ad7872fa2564db5165', 2, '', '', 0, 1772630400, '\x01a91647f37fff163027c10f28b93891d308e2e3e9a90106050235b84a1693b155785cc14a5d763d05ce42cb6ba7da0aa7ed99c71c0b');
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
INSERT INTO outbox VALUES ('01a217e0-ba5f-7c96-b99a-7e656e38f3a7', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x0124c5a72afbafd122ed4edbe3ec114d86cc14dda183612d40d7b418ada706d66ae3ceda856038036058e79386c2ad', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217e0-ba60-7639-bc27-b6e603b7024d', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01a46e8a16153675c792c5d97fe335fb2d523782d0fd3b4f2f12af6c27f481aedbba1b84520a05ac66cff7fa23bd8a', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217e0-ba61-73b7-8b56-8489626a62cf', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217e0-ba61-7deb-8d82-797966f5e2a8', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217e0-ba62-7ea2-9fea-cd38b0d3fd00', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x013d0f078a644e0cb4fe68d2a094e1f44a57e6302616e860574663e55d9d5c918e10399257a70f193628d6256ab7f6', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217e0-ba63-732c-bb41-1d3df90b9979', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217e0-ba5c-7b73-b025-53827b53170b', '01a217e0-ba5b-7830-a072-f098139a7758', '01a217e0-ba56-7736-96d1-8386e53d35ac', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772630400, '\x0176ee9601b21db85a721578fa2b7ddac28ea3e9a407b537a080c48a5e716d44d2f9351a031d68f89caa355ad9e1b7d27b1bde5579c3c6b7f30401776fcbdcc8a4ddd1aee63bac5fa56a0b9311fd2032c4722fa65a0a3e7957d38b2a1a8eacf29e1ca9c1e12b791f684b1ffc7faff272c835e9cf9c84b5335ed86a24354f030f57ddc347c0c353ffa5343b5591b7a38a4a3d81051c80084a088c90a28c691741536d4a9342726b0636f03a052f3dcba38e9db09ba269c944f8245182afeb327985dcf030a8ad5d336aff34e34146f39357d4a64abb9cfa6dee005601f20280f64d90c94f0af466ba2a');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x014848781663b416268d6213d46a01a9ab1cc6b058b61fad10d2c4e86f009452bf46d4fd6baf642fe516dfa4', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x0147034c01da2b663226814c00db18dab942aa828803f6d77371b1ca1dfea9c8740a', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x0111826eaa827b6e83a275d39e58f3d49ca0cfcf10166b069c11eaec13b28aadaff170', '');
INSERT INTO requests VALUES ('01a217e0-ba56-7741-a361-ee53f2bc27d2', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1772630400, 0, '\x01bc668ed04dcd96a7e7b4cc253f4ca542389f3e9ce3980b86523004cff1a2706de815bec1a935abe65690b9df96aaa84197780bb398e6fb8096c82709849e568c349939d76a89b8a3185b58d1c867902c3f51c868bb2485b4fea2691269301f6c7461247bbf2ab07e1d2785434c47d997ed0c5d8255b913bce2a94a6cab638765df0b914829ee2c5018ecf309b418237a303840464b40328300ff2fb462bcf0e5b2de49bc23da35e73bed73dad57eaf615f260216a5ef38e8f636d4662be7154c473fcb94674e9729becd8cb01fc9a6fbb6d16180f1edc8c37c8386ae20ddc4bb59c7ee8d91fa60d5');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'planned', 1772634000, false, '', '\x016c344a67cc5488a1520d6e2e63ff29981798f7b07c5b5c34ad089557687bc1b1ad498d71b6bdfe595b597c1b8f8e87c0feadf3f330dce1a2ca534f9d0dc034d76063c8545c666505af26c41a814350f08adf8a4697bfaf2239b53c794770e7bad441d91080b67b1cd097569c4e6b7b421e4a38c889030dbdf3f940a2818b87e0517cf6b94f33c51bfd74b603037f7403251baea30ad5e0829fac87fd9d8a1338e773c52e1c7deffda88aacc995ef37cea3a60a33b6a12f7ac446d1bc5fe43ca21658c112e57d665c');
INSERT INTO schedules VALUES ('01a217e0-ba56-773d-aed3-a47b064ee8b8', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'text', 1772634000, false, '', '\x01dfbdfe092663b7790fb5d0fa3bbc85dbd27315817437e443bc653ec34643c2ae3b89f2e79dfcc06d8eec737504066e475baace7c4cc0e4d331954ff713441f3eface054e6640ac730ffdc32dd6757c2eea19f595f4a1470efb92ffc1b8cafd99de2c00378842a77659af5a634ce4c03726990a4a9de11bd39cd4ac08aad59b07edaac02349b8a4e3fbb134cf5e429c69fac9ea6b72c5e2fa40350f934de6a2a664400a0b15b4740f00f691af8df2e842df73609a0546753d796edb127c127c5d69bb5475e1c9802ac419441ca2df75b756b04f468277a3db7193e188df184556d03cb782cc199f');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 'share', 1772716800, false, '', '\x01e44cfa66c2be8db21ff561db9f3fe7b18fbceb82efbbb579eb1939ebb46d7b193e6656cac33f49f1811f6f62ca001d14d9dc427fd18e3995438afa5649912bc114048b451d20bb3fbf19601794ef78a8d5f2ba1496b1a63dca56063c6b3de6609d07b9b33e6e6696fd91a2fe9403fc246ff8716d3fb202230258748dd07b54870a380278b0c23c3dc77d4b338ff21470ce4132e6159df1e57de735e61a8549742fd39262ba90466b9749e0fd156228cd2eb8392c491d818caec50f5d675433a4df8f99a8a99fb8692c06045f87a791a9ceb0f28aceced46506e1d370391e7a061f4ae661a2b4c2757a713dee2e86ab90e21fe5c9c39c5d87b2b61918ef754523b16708b4fb1cab329eb286df82aae2e9d695ef162f5cea18001ce566d2b67d334128714966d53fe1bb0e2970a9875a26936fb365f9affa2b53a6df1c6d64847dd9215b9cbea5143c13861b5405c9bfbbd849556527c1715817e919fd34e39d5de27e15d35991da1f82c9edc6c9f632a7');
INSERT INTO shares VALUES ('01a217e0-ba56-7736-96d1-8386e53d35ac', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', 1, 'sending', 1772630460, 1772630400, 2, '\x01c95298c07ea4975c37aa0d6e3c05d11add239375ef885b779452655f4887c68d340b7f0f2b28fdcb8853310f9f23c4673eb6b024c85ea3a5852a45befc96bfb2bdccc2016c676be205bec69e987d195eb562fb4bb67a6e7f353b2d10dc64cda49d32c01deb6364200b836ab78ac5112b1b52bbecf67a726c38bf7648c7d6457f3f5a55544f0478e5898d6099cb8e74e422a673c6fea9eea0d2f71edc8d700c830d0ce0ef23aeb4feff501798224754c4b0df680a6672aefc3fb3d51511944f5d2adc10ffa89f749beb856f5df7abf34f9a1c54099a8b02578f8e49b9b70b675023565689d26c101219a95abfcf33a285f048290450d47c868c706219d845c7d07d6a27f3a6dfe355e8c6b35a809326d0b5e017e162a3a896be766eb187fa872d78a5e6873a3696c58131df90b68de1ec9898674e4251cba9425ef7212c20ddcdef72346fe0ff62ad305f62c5f6aaf310502fb72c40f05368c3435e704b3a3fddf7ae9debcbcc2c4bc5');
INSERT INTO steps VALUES ('01a217e0-ba56-7729-83c2-066bf140dbec', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', false, 1772630400, '\x0127b6ed3111208a8be68186f191a72fb6ff83bf7da4057c2026d196fa92bcde90fa7ebf6f9f6dd30e986123cc6e3d81b3ad82d5bea27f61a49ac1f43c308a5a415452dd6b3be45000dbfb86ba9deea57daca8074a6c408151a47727a09ebf48ea634fb8b52b8abb62b54790767ec7d5d3042aad4c03522be23958526f9d37601a9d60f6026ee1377682319c8d4fc8a1f30a6691ed0544de7428cd553f57132f5e6fc1ea927f1dfaa0b69a612181372ee4735c9e7e1cec23b108d40f5c92dc52919d902fc401bddcc5275dd6f8c25c0c06995f137d092e3c66e01fa0043f1c8168784de64c8600bf798ff2a7111a3fd061264e02ddf260cb8bf8bee07a56153332b90b501346e3effb20e00cd1c8d5c41b3205d63add24e58c83edc491ef5f947f65ee406d819a6ec85f89719c96c7267ceb49d20c05ca0492b27e5855bba32af2473abdd0c0ad523a3471e78e917ef4465918679e1ab40be7b25fc9b67bd674b64b5e07392515d4d570aff750f28ac2');
INSERT INTO steps VALUES ('01a217e0-ba56-772c-aad9-8bbfc58cf8b5', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', true, 1772630400, '\x012144569b113d48d698418ecf32f2c3735056adf90719bbf300f8d6fe804c614709b25205bd556cf8df97bd427696b27cbeea9c4625ed9c508370e714da63f023a214e68a59db99c0ef4e6e16d7dc2d24a0b1ed8ee1a6228c01945d8aad15adfd7e90a7aeddf4c9541c5a50d039376f280c3f15d587b33cc4c08f6324b3240087977d5475fd8ae4754ea244ad814592c1ec2340e2db13e59a7da589e3702b1b9387bbeebbfc640a12f7566b1ed3390f3decb2487c73d7e338f08ee57f184ec21c0f2aa9655bee3749db1fdcbb228649218934227b43cd7ddcc4989ec9529cef89f3d28e6e378c516642dd8251323161918268f8bb6566522b1d2096bd3faf408d55b94fd78f0d479ebb37094617ce247f421abcd23f30b29cea7b5885d69ccb450e38a2d7b5408f69a6d4fb2450148b096637fc5ec56f4f04e156f623425181482e499c777860bfe081e609381343f9df0a60f3b3289884ff71c9e267b5b9b74c57d9faeffc6b518814bd2c300e13ef7375cc083db62df8c1862436a6');
INSERT INTO suggesters VALUES ('01a217e0-ba56-7703-bcea-ea7646f1f7f6 C1', '01a217e0-ba56-7703-bcea-ea7646f1f7f6', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x012dee573d5bbab11db4793b7928a7b6c07753c18b9676f561703b800be6ea9b5ef87e09ac3a', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
