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
    sealed bytea
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
INSERT INTO answers VALUES ('01a217bd-def1-773b-a23f-4db72d0b4d75', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', '01a217bd-dee9-7e3f-8381-1a0fdc3d53a1', '', 1772630400, '\x01dadbc3dc241f7c349171641e2634dd2b3fe1ee0307c14c15635167595453c817f05f2af0414c6e3a3f66506045f38746a11ea9f586cc7c308a0802a6fcc9ca872d20bc30acae14f410db5ff0ece4b15f03b369bc7816cce1e9367267e03099faafb5d79fe00a7c9a179148f239c40fb66cbf5a8e7e2b2b4171b5e6f89e2ecfa49b27ecdd8363b6b5ab5df788f14349bc7e7d11fc1700f1c7b6029bcd9ccbeb94cdcf00e04c2f9719e8f13675bee4b998');
INSERT INTO deployment VALUES (1, '\x018552d1f442c3e671bafa3f10d43d7299fd930bea6e97f08ef5ce584caf6b5ed53e22211b5e73');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772630400, '\x0110769306899334d922416d6f8592d1d393acd42a6796a1a3e2905f789d6a467508af064b41239c41');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217bd-dee9-7e18-ac68-d401b6bbbe04', '', 'T1', 'UANN', '\x01475154784ca9be92a9fd3c8e50e7b110cc0e8461d3f3bbb0f2ab9deddc61c0cfbfcdd3112f8257c64026c5fc2393eea010b31f76b23c311b868633d0', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x0140a03c9e3e20154874b556bbb5c97145589b7ed3fcf58f5f3af22cea3781ba537f2ba06f4a75193ca5351ad4f1a3e0d8c651617fd64c7ff92820c2c726851f4c32997f07485c64f86fe17bf09b504d34f9df98542b05dba3ccde1321d1b9b99377486410824e1bac87cf9c97fe6c92488b013f13096aebe2d9d54a49fe201e744c1b6be9a3b690e68d9fc44c492f7ca916');
INSERT INTO members VALUES ('01a217bd-deef-7899-98d1-3758c99225e5', '', 'T1', 'UBOB', '\x01eaf98586f2510b37748adb1fdb063aae1dedb5432bb3a741073d759d1538a6378708702858f908e15f4120e039ff860ae23fdc4bdc5e64c7c1149477', 2, '', '', 0, 1772630400, '\x012b5c6ceb09557881e75792b5737cd3cccce4b1306e260c2db2ed4fe5805cc3bc28822a83ea7fde5e6e4aa0705b5217');
INSERT INTO migrations VALUES ('0001-records');
INSERT INTO migrations VALUES ('0002-schedules');
INSERT INTO migrations VALUES ('0003-workspace-rules');
INSERT INTO migrations VALUES ('0003-sharing');
INSERT INTO migrations VALUES ('0004-forgotten');
INSERT INTO migrations VALUES ('0005-suggesters');
INSERT INTO outbox VALUES ('01a217bd-def2-7a96-9ece-6d999825437f', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x01baf02da750c2fa4fc62d498f293c31f59c0f83d58bb72b7ce3055c14bec4d7a4b70f103877ac3a1b1dd7f3d14cf4');
INSERT INTO outbox VALUES ('01a217bd-def3-72ea-b062-cc57cdabd150', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01799fcba48de00deccf3837073e0e724164a1b19916a621658321c5539921aaeed09657b4c2c15c4a6f9500c4b225');
INSERT INTO outbox VALUES ('01a217bd-def3-78f9-9d9e-cbdb75fa96d0', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL);
INSERT INTO outbox VALUES ('01a217bd-def4-72ac-bd76-1f98b779ac96', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL);
INSERT INTO outbox VALUES ('01a217bd-def4-77c3-9356-134179e708f8', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01470ade5b2dc0e16c7148349523fda9b16bf1dcfe70e7401c82b843bd9cf74d3b475b2ee492b4694096263e5ff924');
INSERT INTO outbox VALUES ('01a217bd-def4-7a04-8580-25f805c57101', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL);
INSERT INTO received VALUES ('01a217bd-def0-7a2e-8883-610273c65ea2', '01a217bd-deef-7899-98d1-3758c99225e5', '01a217bd-dee9-7e3f-8381-1a0fdc3d53a1', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772630400, '\x01023685b26a63402b8f629bedcb7d07c96574205cdc807e1322b179845432d4eb24441df56d408cbe3e3086fee6a1bbac326b4ca6859ca5ae69579a74032e1c2efc13dd0f335d0afc06af959e55836a613a35b24042aa78ab453722fae6974200bc1e5ba4d3769428db67f1e6ba90faf4644e6d83d3dbe1daa8a6a18109a8560ace301ca4d0ba4c2fb05665ecb3d21d2d2ab6dd7b36be99072c20dedcbaaf103411eb519a38c9ca84f775111cf3cdaef19c5a1816bf75a247e9a16fc67355cf8674c7214cd11e8f2907fd9c0816c8f6708f855b48878ad185aab05e89cc73dfafb4d7');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x011027cb0f0120c441f90faef562defb7ba72a10ef552ef8ec2c622453d896d1e20c7230e5f78776a2ad5774');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x01bdd4582920c27ad4a5ad472619f00980e948815e1204ce1f7a8efc524c32787fdb');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x017a46d599160400aad088a0fe475392542c9fb6303172b02e431334994a6681a8843a');
INSERT INTO requests VALUES ('01a217bd-dee9-7e47-ae81-91fb0896d6ac', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1772630400, 0, '\x0123934c1c962532142a92264773a9bce015f809e0cc05fbaf7429475f83c26fe48fc8bee67a4fd7864b19633abbda9ac7e810f5e407cb88c29bbb184062577a5f3830e631bf975d62300406bdb835b21c3ff6fb58158172ab74888b20adb34306e43f81b4e5c2b7c03356b2538338352b0e60a5d611f37232d21bf37eaab3a9f346f427abaf348eb5367dccdd583a118dd588f9da522392e89bb0174d9cc93ed231ee67315fab861f2ae2d0304f2542b39f3cd55e78c48352bc051937d146efc8879fe52d1495390ba95d5ee9c6351613f0a36dccf5cd5475334adb8082973803c24e');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'planned', 1772634000, false, '', '\x01330b9a1814540118437276d91550c2f58f19e43e3aa83b636ea0a729c4c2cb0f314cb6d5e5ccf8abfff7496236c3f6720e5073af72ee11a7660d65b02fafea72fe3a5d43ecb1387d66f60bb01d9731792f927ceae178a3a976ba017b3698ad1f19c057942912900a9972999fba651650aec8ecd7d8564e7360809b5538756057c694b525dbd867f84daff6a4c00b8b46ed2b57b8f279e2758db8905b6a0245859112e78163b7f89e45043cc8ad0eeacee29c1cc9727dc471c81938bb976333882cc2');
INSERT INTO schedules VALUES ('01a217bd-dee9-7e45-905e-9460cf5e8c43', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'text', 1772634000, false, '', '\x01fec47bf8a09cf851078f88138659955dee3c931c64da6b95b7f0fc56297b686b05ba19f4078e324e18641af0c4fdf3886bcd6bc8821348921f1c12d30fbde7c703559e1f70d6eb276daee8315df940745a2d59b0acc6ebf265bdec253093882d3f6ff817ffc02a758c7ca6af721bcd38efb213c8740bf0f0315cf31aa5957d12249a52e37cefd4ce023a52f8c4ec6623c81a71e816444e07f37234dcd66958e526efe16d4248ce5ab8b7d5eeec32771d6cd66324ad92b6eb5a5203c2372d174ecb91a7b0b48ab8ddfcedc7f13ee1fac72a55bb19757ba49245a6e982608533eebe');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 'share', 1772716800, false, '', '\x01f2f42ecb31405b7a829ec18067745f1cd511dd7afff3c348590b87d0784ee9862594701d3e2293206a91f32bff3dc6b3420c062f7c18103363c086f5998daddf878ac4a416760a6271722d957bd16e2a2b479e4ac41792d02a9e12c3cf6e3f04cba77a93ac1624a2bf936727e39fcf04c36386853a6617d642f432275ae3b661a76db879a1d27c5af4ce8019814fbe46216c26d5069eca5e140fbd4579cde1048ebc5d4045dbe1265fb103d06a34597e01f09a409c8a229a2a13170a4c8da7458584f40e4896441759545a80a4699f40462608d83ec2480a504e425ebdf70c925f0d3d88bf6ad6bcd4a9d6c4b473beaeb006329536250383334660fceb85e42f6f62b4ec6f73a776dbb5af1b5714f79147175ba3b8f908cf1d0ea5da2d29c57a38988dd59e450184393b077fd322c7d86e67fd8e168d4ab203850710c827b49209534c30df5165c699deecc9cd74f45418ddc8f4353b705e7d33c498904288677709accc3b262b2e5794');
INSERT INTO shares VALUES ('01a217bd-dee9-7e3f-8381-1a0fdc3d53a1', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', 1, 'sending', 1772630460, 1772630400, 2, '\x014612bfa90467d56adb5ff3e91eaf1e55b56fab66c0daa0badb08e67200d447128ac9b4302255838063f68b9b453b82feb03047eae9de8c734a67724f759b74fcf33f1b733bdfd293c61983973be84fd7e3c94be832d54060c0d52a9032dfb17e6c8ff9eeba41577b8334aeed502974c396a47bc4052814d2b15873b728247a8c3598e8c112f55a9a86f3159eee15a4975c8970599386330316cee09911e45fbff43d2f7e863906585031c1ee6b4d364c69ae4b1fa8ceda65b92b1bab1dcd4439b58bab0dfe5cb2479d15871009dc1d8add04569e91b4c3e3aefa85f0fb2db33e36d9f42375fe566a636a5743253ac5a6f3f5fa71f460da54430daff0664ff83cd234cd23a72de8cee96c67854e91d8e7eac8b7f7bd377153992249f0c219afc44268343063d3f3d5f1174ae959a7f1d1a9d7a22f99c12e2f1de43d97eb016ed3427ca4892733de793fc73b9b50f63d84ec2c07dce526b81b42d7ec002e562e4eba4ac3');
INSERT INTO steps VALUES ('01a217bd-dee9-7e34-a2b6-59c283c6f8f5', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', false, 1772630400, '\x019dfe9eebb315b5f3e1dd353030af3800c9b2f18d4054bb707a4ec646afcdcf5a6094e39c49a025ffe723a7418b764919ee09e984e124c13745feff3202143ac3c430e8be987acc921fce9c9acf178e7709f943f4a5eaf23f40ef456d31924fe6c2df7db2f03e48bc22dd640d1c79d57bbdc47230e659f809d7d0b77e031d80231a21fa2218469d2c1dc49ab9751d5fa9427527d670097303d4bde8c865ede9c5c9c377c416ee4ff589de771cb00c2877a41c16e765a5037b36a1f5dacd975bf02cbb42396a069ff69dd77e8764f61d68d281e5ca3249049c093c54c4977109dc591808a7d82e33034366039e213e6e5f757ca401f78c45b99025eb884f77b65b29a1b3c6f731991504cc45be9d6d5fe2517873c373bdee62409b3fb2c91c555de12c0d137352361526d017a140d865d30fac5d16609066ea1413d813a95d237b4831f5ca5712b5cdfa9d76feee7a9767b9b7b505a439d9f3f6708267d62ad2a5f88a0e8e2052aa21ef');
INSERT INTO steps VALUES ('01a217bd-dee9-7e38-b349-4b0601e69ab5', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', true, 1772630400, '\x01053aeeb388a299ae6ff1965acf2a32d5952858e5665e0b3718bb38a5d82997958064fb85afcd8376cf641857d3610b3b4b1ea97d5cd8f734d2156ada009a5a6a79c23f41a29cfb131f49063d5c23c406f1cff39159a524f7903b41d8ef6ee5d8b3710009bd42dc2a10ab1cb88b8e752f5520f69220fc57392aa94bc1f86e2123daf5cb93bc8381ee76fdcc686f0ae55a7aa4a996f3213fcd3660f9868b70d7110e53e01b8d1af053af329a616d4d9243ab1b86c4119ef3114b2f39195a2cac1c325e112ba615f56a96f74b29fd6e6d213d857c9acf7d99ed96fa89512c5b4558214134ab34f0cb4693c565e11f76d01120f5afd76dd8e746c36bcc3734c78a4ead483ea8ce272086fad5242e97695ed4609e56137ab66f996f91a6f627b90ab09d7f833eceaad635b0de8c629c33fc8e2c5fd47e30ddb45b612213c4e3d82f3968606d01540caa24dd87000bc6c6286fc9c2c99fd7abc3856ab040458c40445a36c4');
INSERT INTO suggesters VALUES ('01a217bd-dee9-7e18-ac68-d401b6bbbe04 C1', '01a217bd-dee9-7e18-ac68-d401b6bbbe04', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x01bac424bf8c861a8ac53cf5a9c50ad647d8fe4d2fedf1e02b12d4aaeabe85a9854d694925af', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
CREATE UNIQUE INDEX outbox_once ON outbox USING btree (member_id, kind, subject, due_at);
CREATE INDEX outbox_state ON outbox USING btree (state, at);
CREATE INDEX outbox_waiting ON outbox USING btree (enterprise, team, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX received_once ON received USING btree (member_id, share_id);
CREATE INDEX records_member_start ON records USING btree (member_id, start_at);
CREATE INDEX records_running ON records USING btree (end_at);
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
