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
INSERT INTO answers VALUES ('01a217db-aac3-7a26-8fa1-78f912ddba4d', '01a217db-aab8-78b3-a218-642e6c9d9cdb', '01a217db-aab8-78fe-a05d-bea9d69372ee', '', 1772630400, '\x017ec1175d07f510144366f1b031fc0a0e6beb095945405062290a92e971e0dc23aac46da862fac2836d2a82687d2a0a5ed7850ad26ed71650da19546d869e23abb3c9fc9507d1c3b00b74ee3d45157ebf80f4083b7a308ae8fadf95d617b9780b2f629bffe66da48afd790c2a2a6b07fdfe4570ba8823e25c6e5ddef4cba1d815f4faac65bef3f613249cb4f9b772d53034c476d8317fda6c343c5dd991df2d122eac6239cb387d886f5cc0123a8177796390b61fa932');
INSERT INTO deployment VALUES (1, '\x01c15a8250d0ff57174374f61342117f03e9dba7bd5d4b94d3ed923a3d18a908cb31724b600c0f');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772630400, '\x01028faff0f84edb95c6b1fdf1b334d91286a381d5a26f767f5bcbccc33aa0024b9ea3e5f788d40570');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217db-aab8-78b3-a218-642e6c9d9cdb', '', 'T1', 'UANN', '\x0164fa00121f6a8e0682229b26a31ec8095ff3ab67c88c7dedfc816635b279d33aaebea4aad97d167e37caccfb9836ae99489149aee5a41c9b7d26d228', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01688e5468fe029f426a2aa7105f02d8089e873a88ffeb1fb386427e3d37a85ff1a490dd1b90c13ff7eb1700357c1c1b55802624af5dfd6d3d9bad6fe5dcf95ed23cbfddda3ec8791d92bc4f3d274cb9ca8038562a2e37dac5762cf6f20ecf6097fcbb542b646aa3ccbec926236a0ef1ded3b8502b813ab668f4df460d5ccc58206054f6e02fdedc1014fb35ae02a854e769796ddbc7faed');
INSERT INTO members VALUES ('01a217db-aac1-73ee-b40c-9f3cfe5fb46d', '', 'T1', 'UBOB', '\x013c9b2a015e54d78815a9e13ababf128ddc676f212feb48267a3a26e47566cd804c112379c5b2043215da0f2636809e30525f5266df13137e1a82eda9', 2, '', '', 0, 1772630400, '\x01d11c360cfca9dbfa0ddc5157374a0b555c0cee9def32d0e5e6628c2f1964ae03473dde4ec9e3f98ee963200b10f1022e1a35d0c175');
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
INSERT INTO outbox VALUES ('01a217db-aac5-743e-940e-60dc66b45f7f', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x01bd62d1cc9f5cbccebc650951ab9efe9a5cd7fa798ac7af441296ef33e873eeefcbb881aacdaedeff0e4faf0e6100', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217db-aac5-7d2a-a763-0a45a0e38893', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01ef19854fe12dc15f6f691d697eda5af0408af11a3fe27d95d68c2037431f798d6e73d1e858b16a19bd0b0bcc9521', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217db-aac6-77f9-ab1d-4ce65f2818e7', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217db-aac7-74b8-8290-080b7e8bef39', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217db-aac7-7d4f-8c1a-bf2e8d494c7c', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x01ed27fa94f1621e1cd6bd43d970e234e65ab105c73a48d8c916e4bd9b8dd7e455029b0de24650cf490b4fcc64c2aa', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217db-aac8-71aa-be29-ccc295c06511', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217db-aac2-7809-a1b4-efc4e6769d80', '01a217db-aac1-73ee-b40c-9f3cfe5fb46d', '01a217db-aab8-78fe-a05d-bea9d69372ee', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772630400, '\x01ad8af8e8a01d30232b4438dbeba1c65d03d09aa88d28defbd3204c0ab8a3d3f7445f4892d16a189bed90d85924acda1b5d04df61d234a4abec92884b3e624f96eccdd4abf04b670d0588687944d2d65e665b8cabf62ca8095ae5e3de7bcb8dca4608ccfb509418f71bd4207f76193a1259250c5c31f6df4d69674142765943831c17805b0b47fb251795ad739fe6179c3a594605de468e5442b8c75ad6b3d18830fe0b34f3206f74777324d8b0ddc90dccef4c95c0026e35b87e1b10bd9ccb9dc387591c96ebda3602034f4e58c8e04b66a04efad39d6439e0a96584c327fef492b5f744318a27e9');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x01af5784bfad7003bcb22e510357abb2c647a99f33dc216f882fc1232f5ecb13435e764fa6ce46a2dae4bb49', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x0102f10c2cdf342d6ed70c78104d4ddc1b0cdaff8cacd8f1b3b5dd818807a1965996', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x016a20055a5d1c897df9c123555266dbb1a7c7fe8467ad8db110815e1695593b36d1db', '');
INSERT INTO requests VALUES ('01a217db-aab8-7907-99b9-b73218ec5d1e', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1772630400, 0, '\x014a10813df4a19c9b6942531d4a6bf372ddcdd85aa80dcba7e3834debdc95cfcd7fdb2073448fe3567600618eb7eff39a08b74f0f9d5ef2cc64d256457f5d819d2faa72b991af6c00f9381a953226efa422c81fa1c4e0a69d8f6ee81b905233db88335ac017701215f602cbcdd4498ecec6ad81ccb0dd1ee69eff70af7f3ff2d42bb7cdec003f51f414360b7dff436cea5e29eb70324f6d4a14717eac752c269739bed146042214976146343346e5a708e67968ab5177e5161fd9d78723ae2c9854793f0622173f38a70d0dab5aa8b57e5c892ca29756db34087c0f5a67d0c5075d4d002f1056f260');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'planned', 1772634000, false, '', '\x016661a494c0cbdb154ec83bc4ee11d479d3ae17e7e56c898b9ffd716db045d44e02dcb0047430705e27f1337cb0f1ac86b49a78ca94d837ca111e13bb184b5032d94587a8e75d1aabaa539490c70f5a77076aeebff41c61b0d4a1f7956e8997c55baf738173719acf2af0400b22bca085d0b20833773ae7badf346d4c6066b325eb80ea45d5ffaa040d4f28c310b6e47ef5c6aeac7b8c98d4d85cea389b9624b99557a0f83b63436749daf5c9a6f8f407ee045710592c7260f4dfd07d36774a2d00f7fe8b86a05932');
INSERT INTO schedules VALUES ('01a217db-aab8-7904-b7ed-1aafd32956a4', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'text', 1772634000, false, '', '\x011295d661936a1ce4e7dbe8086898f002f758230c784f2cf87dfe845c01f0628b9a43a005dbdf6184abfb358668c37575ee517ee99ab12a3485f0d9bff142453266e8f01f685ce6ece337f984b602d6df8bf0784b9520c3256a068a80bdbd39db8a41e29a3d4a40618779f7eb5ba1cbbbb5246363f61825f2b6cc4a13268508b322bc846fc899ecb2497f60c986a5b8236db0c87ac5abbd9b1bc5d84b524b11e215c82e6e2e65b5a2c7fce06b3fb88a89803a2c2963369abb9ec4b6f57a1a084f781eab255c1dd15c17e62a7e40bc0ec05fea133421c93c802b88b16214cd7664d978ec1b05e532');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 'share', 1772716800, false, '', '\x013abe119754be8f2efffb3ac735974d295a831358884f954413c78f96a576dc52e2c5a25a0fcaf91a3f4892cd51e4143bae1afae08e9bf3b9ff261af0373fa3a9f51e68cfcfd5740fd9f9e059dd98b01d81b04a486c7f2bc24a5b4a0f085dfbb33ac031864ecf26613d536ac3ba69b9e95b30d0205b159ca6dbe0d1a1221c7207c4c392e21becfababc2575b4b448a9a00ba59193c5340fb9854254a4563017c614198afa0e75a2908887a4e617029b92525de282c033163ddcbdddb43748ef422d6df98c6697f70d7c35efc535820456df3f80954552b737b213f81dd31c20e17ca203713132bb3731a59417b0e5a6ac6c94da7d31196fcc03f506f13234ec80f6f461df683f2618b43cd5cecfe0ec1e4ab8073457c151fbd6e5d069b99f8cf3753e31dc6af86e1b8a67755270e779c07e50ad5d9b219d588b627e220712b4af32974b0bb3546dc60ef3d638e673f9115b9beefe58be0c4a63a937d4c5a0cc8e9513c1dd4ca7e05f6c48c7867e82f334');
INSERT INTO shares VALUES ('01a217db-aab8-78fe-a05d-bea9d69372ee', '01a217db-aab8-78b3-a218-642e6c9d9cdb', 1, 'sending', 1772630460, 1772630400, 2, '\x0137b1b59646c068b35a77a241dd64003d7657492f71a1a2cb9090b56273b5ece4427f201f03e700eaf84173cf769438d506d3d2bdf7b6f19d747dfa5f946e417fee8278ec7e3e55f6d95bbccdbed04beb0b7040feee7a411d342efa18a1b96b73ffda1807efb5c88a0de7033f4d3093487d461d4ee462f8c89cc6259b98a49e50cfc12f96996aa10b70dcd5ef6390557f6b7749449e12bda357b5df67a8f17bb58b3265790d4d373a36c1192d6bd4d590b62d2722a61a9b7acbcf00604f3b747237c3b8fd155a03d2f0c8e0f59cabb7dfb7a6a129137254e2c8e38a9608b229b13b6f3cc6e1f4aa2d05b46343a94320457566c6a8857678bd2c7ed50b56ae998110ed84879a1b4aa00db20745bdb2258d4c2ed9ae3c28828e73066644f7045526d3a6b31fb8ff2930de782fcc527de4791d2d00ee09473d16155d0ac04f2f97f294f7909c2f59345f55d02b9d6317168048ef23c7ebd47ee54de02713bbb90253997c08cf81da20a5a5');
INSERT INTO steps VALUES ('01a217db-aab8-78eb-a4c6-a9a7d8b0c8f6', '01a217db-aab8-78b3-a218-642e6c9d9cdb', false, 1772630400, '\x010b3538bf086a3bf9c1adadd52722f219d5dc4201b40bd70346a3e840b74ef552cac144d5081dc2d29c0fc90586b75574a925fee8c2cb50003b624e05c79b79fa0196b14c47a9ed2f3d9c523e54254e411211afb576bf0475be2fb3b3eec00c275635f80781c32d105d1005ff0c1f2684cc3549605b8b58e89c413d4dccbcaae23d2207f0cc6db4a53c25b2913c96cefa07f709e930f5428eaae4bc8fefbdc9507eb6cdb23a27bda0b712c9a068154aa150d4bd1a12a4852100efe6c7aa9e62598323023eb36a1d7c6405acfbfbd0a6751ff4505da2b87c978460ed1859ea26c9510ebc502419b13bde4993a1b5ecb54bd383d1ed50df763e7cf3ad8010c5bd5cedf14cfe8d3a44c28aaab23c536ce419f24e3355d04bd62a80c9297d2f102516e5680db95eb0e7516ca620a07d46266cc766d91766a4ceb4af8d87727b84d5dde3c67a827804e38ef4da994e212af37bc67c6c0e903f2c4c5b353ee5819f51767a41c4a605d5639748a095dc13b351');
INSERT INTO steps VALUES ('01a217db-aab8-78f0-873e-baa06b926ece', '01a217db-aab8-78b3-a218-642e6c9d9cdb', true, 1772630400, '\x017b569c30ccf87443b493cdd1369ef842522452d809565ccec0cbc576ff99a072016b4dcd281ee1465850f77a4d22ea835ad0ee6ba085751226bd3d8323a09d268e92cbcfdd41f2b66a3732f181c909f8dd23dbb4dc035babd604c8e2106f0722164289e67b3b16259afcc467305574c52704633a990f22b2beb2aa02fb7e1ac28aac5c32f8e56c560ffe5a3039a569a9206d7ebf124f1ed53437277f0b4227ab3810707e2aafbe7648345e830fc1f66e7c08125dc0063c5f330de790d3a9235c1e90d2f22525f149e3efb698509884858798fd4bf5baec31c2b617d346543000cfc0fac8fc6696c0b0ae614c40047fe1dcd8701e05ce6d1fa98a1a3e032ec670eb3e05d33535ba1b1b4f418a655bd5ddbf12809e59f504cb7b634cdecc4faa917f95641822e10d2a3059acacb4691fbc7b770197a5ce7df201d29a2d4367bb401abb78ea651052dab5afdec8115aff068e6784874376367f80cdbeb1575fdcd9934c385044a63ac485f424744e41b8b3301508225eb9bf5d6a8f30a1');
INSERT INTO suggesters VALUES ('01a217db-aab8-78b3-a218-642e6c9d9cdb C1', '01a217db-aab8-78b3-a218-642e6c9d9cdb', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x0117f0898360dfe686aee857bf85641684f8d0a33ef06b6f5558f60b1e54b5ac487bbe8738a5', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
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
CREATE INDEX outbox_adopt ON outbox USING btree (id) WHERE ((state = 'sent'::text) AND (sent_at = 0));
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
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
