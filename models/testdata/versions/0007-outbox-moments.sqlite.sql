PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE `migrations` (`id` text,PRIMARY KEY (`id`));
INSERT INTO migrations VALUES('0001-records');
INSERT INTO migrations VALUES('0002-schedules');
INSERT INTO migrations VALUES('0003-workspace-rules');
INSERT INTO migrations VALUES('0003-sharing');
INSERT INTO migrations VALUES('0004-forgotten');
INSERT INTO migrations VALUES('0005-suggesters');
INSERT INTO migrations VALUES('0006-spans');
INSERT INTO migrations VALUES('0007-outbox-moments');
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'011f3e6640beb27069831d8bcbd240333fb3aa1ca639629facf825c55e0330ebc9b6dcb7f38772');
CREATE TABLE workspaces (
	enterprise text,
	team text,
	sealed_token blob,
	bot_user text,
	app_id text,
	scopes text,
	zone text,
	installed_at integer,
	uninstalled_at integer,
	PRIMARY KEY (enterprise, team)
);
INSERT INTO workspaces VALUES('','T1',X'01eb1afc811868da4bc7abd2868a49cca7ec59fb1c102529ecea493423b663f7cd777b2fce1d','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
CREATE TABLE members (
	id text,
	enterprise text,
	team text,
	slack_user text,
	wrapped blob,
	version integer,
	zone text,
	locale text,
	read_at integer,
	created_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO members VALUES('01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','','T1','UANN',X'019709d4c78d22f9052177b7798e784cb4454248fc79755ef722f9324bb13b68e8e95ddeb697a6cc0c1679c0239d474557aa00a9352c66c8df04395621',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'01bfcbcae3bf9d141c19bd6d94e51633ad0dc1dd599dcf72c6d9696ae801fe555357ca485bdc1ff2f38bebb58591d0021020bde0dab610c4a7f3d5b4da42c92f670c99a6532b0e93564731ae5f6e2bda249119b88fc93a6cc27948f40e0efa73ae87f15796edb7ac360df3ac1705e26289665b965a488d1fbda843b2147192ce8480dce56fa4e1be12bca5f9b9384061935e');
INSERT INTO members VALUES('01a217c5-d902-701c-abfe-e00f1fe18574','','T1','UBOB',X'012384cd1a4e7a9d65cbaccfb722a9b797d3aeacca01786943c5b987c0918c22289bc3df7707308e39e4aa89e659ed766732e62e9556a7464bbbedcb5c',2,'','',0,1772630400,X'0189aca5dd9c383bb7e0c3d47b1483a413016f7ba403c6439cfba180b8c7a578e6a83ba5992f35670d6df1a94352e048');
CREATE TABLE records (
	id text,
	member_id text,
	start_at integer,
	end_at integer,
	kind text,
	placed numeric,
	zone text,
	planned integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'0115cbb689b2dd3796c425e6bd9583a8d63d496e43f000769524499fd95b67557f58c0ac8d98e6c9db86eb4d');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'01ef164c32f5f68a5334ae96328214dba99d8a6ed7e1b3383fd06a09d53f74ffd98b');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01afb4f7bfe08bdc446d7fcd1e095fcea312a9b0810848ae6373ee9ba3c19d198d3df7');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217c5-d8fa-7c82-9980-482b4e1aeb51','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',0,1772630400,X'01ff353fe5f163c21e53d1885328e4b48962fda67c10871ba61782119fdd93e36439def8e6deb10a516bcb43fd395ebab8b8dbc11ffd6864e2ca27cd7ffa2d678ff60ce5311ae53aadf2dd45d7eca46ca4c6f380e3f11d7420338f47c7810da42d7cf1bf13abea2e86e800c6ae7c84e0fd3135caaaa6baae1221c77e4f3980b036634dfee0659c965ea05919257a48a260c7ef5dc47a053ebd2a94ccc34274b908ed7f6e0c89e38dfd30a0350a32ae5e11d537641bad8475357a2a85da9161cc23166c44ef7eda0f9f2102311541c6ec0437dde8c5a151edaa6250e56408794852af99dd8cd8da0ba1420e2254051bb6ca92e1ee13b9fcbfe0d9f149a19a277fc661ad296bb5939156a2eb638b8ff8d090e25f283b761336eb079c033d37701ee60e001be12b28819db89b78d975200ca930a2245aab46c1745822d48bd0790aadc23f3fa2d16573703d8f7de300c4575515ef0454191048899950e31723adbe0445bf24f1d4a1001f31');
INSERT INTO steps VALUES('01a217c5-d8fa-7c85-8907-6a18cfb34e1d','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1,1772630400,X'014a1eeb28ec3811a2c212c50740aad9e3ceee500f1ca55467b7b44f4a6fbfcde6a3783172938b8a551b03367c84b1c190d51a45967213a32affef7e1e8d971610a34435af2ce3b67c0919a72628ce5753b9b7db8fc6de94e7979ff109f7e8a9087a4c298bd8237cfbadca24ebe1d4a00e143af9c0dd1647bd7699f6a85e9cc98299e75d48aa28e2a42ce8c5a21d242877d6c1d69eec7b4c467c9f1f76dc2c988810a1fedb94ef8fa8271beb3a3f1beba26b640e7bcde622f9260536f2a950c03eec0ce203f6c9fe3ee0ec11b31de42c920e7970dcb77f60afec2765d10416a4c8e0e22e8cc7a57e6a96d0d5a73d9e36b6013d5f576ccf3a168c8796da653c92a424d2a240d9388a25565e20f6b9cd3c1a0d0cfa05d3d8c84e59834d09c81f31863fdf69d002008a8ab75f41a7d36220747f7629a03f3365d420b7f71b8a7d99dac7c01e27fcd7ccd02494973500f3b79c7f0393f7f2a27febcd180b2bfa7c7e1638da');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772630400,X'0189c8a4fbfef0762ba9149c62730080f735d1d9324aa32667b744686a2179b84dc81ab705796cb1c8');
CREATE TABLE schedules (
	id text,
	member_id text,
	kind text,
	next_at integer,
	paused numeric,
	stopped text,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','planned',1772634000,0,'',X'0103e473dced003c0dde5211df1e8a02e5bad99271551dc85c7a19ecab827ffa1b273074356f54d6579d22643d399110eae2c72d02abc74758b44a2cfe28f0a6b45e0e71d2360d4c1a93eef4c1b1e06334ee4e32ed020a535a9b688ee5cf273859f23d99a4e57c4e9d975892d5b7089b457dd92cf20741cb88e346c0c0e3e49f90a26f6ce9c17d5084e3406ab7cc7fc9c05f425f47a49f93cd8cdde694a8b449dab9268a2d545d5a57cf4c91d4380abca98819e6ddb11eb82a597513ef7b37989c2852');
INSERT INTO schedules VALUES('01a217c5-d8fa-7c91-b41b-83584c379c72','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','text',1772634000,0,'',X'012fc247eae5d897fcf0850204d5dde48341958c27469884c228f106d6c1a4c0c095c38a49f4201ca6595d4636aed0af19d18820d325a37f9e42d2c85b8748f7e01b510b840db13e723899cfa996de8bc592235c6ba461882c3aca0017bf2c4d28efc8dd21838bb397ed16ee731cf4cb81154cb8a2a50f644d8c2e552ae08c04f9d637c8e3de0a79be59e7ac569e972078a92bcc076435f086ef94155e49f58059fbf48aff31848c24717c8dfcc9fa8d8d991e70eb01e27ed2427b3c008241f23de1af4d041190de4acc222f611adec34dda24dbf3d87416098f3c8bd0e26feb79be');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share',1772716800,0,'',X'01670c571e08ffbae1e19479aebaad20eefee481f091ef3aaa57d1e03e7a8e78fd6e5e2ecf02f5c1be4f0ce34b7fd966e49622228f75e8c6cae20651fb3fb448b779c6c3068c672c265a5432ad23e641089be81f36ee14bdce6c3b705d78fa3a8e4c7a89fc19f2112830d19995f418addf88f6e8c930c686303a4ceb1b03639fd0d4d704000133e919a6031c86d1dd9313009dcefb7518826c902e81c3567e055c57b298ffdb0023f554851dead9cd28b60666108c789d227b983547359e6a547103e14a6c50ea8a75882af25680e03ccbe23a4e4d5681a8a7f314c1e2568f66d32093beb2a2e810784cd86135072bad608530890120d2f201d0f93f7c02d6af954bf98a56e1d0e2dd8a29a3bb314c9ab39ac6294c478d6e249165886b53cb4fe1b68e338a998525b33aef0fe08201ceeee5236399b39df238c42fd1415a7ab9f7ad7541d47d6b09564d99e75853de9997bf608fb16a97effb6a29269d9dc5e056fbeb5880fa818b271ec4');
CREATE TABLE outbox (
	id text,
	member_id text,
	kind text,
	subject text,
	due_at integer,
	enterprise text,
	team text,
	state text,
	at integer,
	until_at integer,
	again numeric,
	attempts integer,
	reason text,
	channel text,
	ts text,
	sealed blob, try_at integer NOT NULL DEFAULT 0, lease_until integer NOT NULL DEFAULT 0, sent_at integer NOT NULL DEFAULT 0, delete_at integer NOT NULL DEFAULT 0, forget_at integer NOT NULL DEFAULT 0,
	PRIMARY KEY (id)
);
INSERT INTO outbox VALUES('01a217c5-d90d-7698-a12e-46a6b0be144e','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'0197b8d207dd7db25418963d3767ffa15bf73a93cbde05464b39568d180fb8f427593d3c844145b35531e58bd81e43',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217c5-d90d-7ea6-81c4-0b90a6fbbb6b','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'011fd394825f0abfcab45af780b51981af26351e6ff3ff8c3c554c00cb2e61189a70a5f6bbeefceaa9d806b8fb2743',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217c5-d90f-7713-aa1d-d0df2ffef8cb','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217c5-d91b-7d45-a49e-b1c05c1ada8c','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217c5-d925-7342-8942-82ccec929efd','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'0115f05f972f7264c41357b9b7190d757e022dea444833fd45182a5a831d1b0ac376a9144f3055886597dbb3ac628f',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217c5-d927-7715-85e9-c68261b39410','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
CREATE TABLE workspace_rules (
	enterprise text,
	team text,
	channels_off numeric,
	files_off numeric,
	at integer,
	PRIMARY KEY (enterprise, team)
);
INSERT INTO workspace_rules VALUES('','T1',1,0,1772630400);
CREATE TABLE shares (
	id text,
	member_id text,
	number integer,
	state text,
	until_at integer,
	made_at integer,
	version integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO shares VALUES('01a217c5-d8fa-7c8d-82da-8fa2e8a5b729','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1,'sending',1772630460,1772630400,2,X'018029d03aaa8958ba0df948fbb7e29cda645aa20d19fca4718ddd17494b266cce487e0bb8ceafc42bc4bc1543c3b21d2da5504a8c5bb7505b0f7315a935d0dd487b24c43a9ebc6414c5cd6cf3a4cf55e6c931f8462532a32b0ba5f8d75ba5552df4122389b0fd2d3980db6e5f5d7bbb3c12b003271f7b74df03c456e09a95a40e4b73300d12ae80ea3df45ab43bb2662252a1419d0a975823febcac5ecbe578f5d9b253935d41fcf554d7e46ed725731809e30e2a5f496b1f4480ec5f0f1fd88f25def74a50a982ae4a9e68bc2cbe5e14d38693df45d2eff8d4e873cdb307de99fc0930e59367bd00909c65558f2b32b2fba1af6a4da124058bc40ac7d9912bc72923564a3bf120485a9d250eeafd79a36e23a55b10fed83cd784f7831db228179ba38001eac912337e4e57d337204dd188f8795ee1539c5e0bf7978a52a99aec88407efd6b8460859038ba665ee79a92370a99a854b29952ede082b6ca6a2f8d910d5d');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217c5-d903-7d4c-b4e4-e9db8c6d714f','01a217c5-d902-701c-abfe-e00f1fe18574','01a217c5-d8fa-7c8d-82da-8fa2e8a5b729','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772630400,X'0180ae4ef961935ce54edc45441f120fae5ae7bd8252fb40b39e10f8c05bd31085291503ce2d49ae21de4b6abeb87065a9cad30bdfbc3609e973c2396908b221173cf5254344a1d7e4e2c20bfc50e79aae0649ae284f44cee2c51f61c4208e286287df60a5fdbac7857c417c4e59484936627f00c556bceae598565abf9ce66c2ffb4b411ee6e0a2651d29335e23fb54a5a47307e97b686733b2a25397b05c0d6f9cfa126134980a7d136ab1070b50af73c46266635081bbc2d873e53a7680d764bd4c8146e162f09d59ffd434278c092a889c706fec302981fa3430927219fae83871');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217c5-d908-761f-88eb-e251244da1c3','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','01a217c5-d8fa-7c8d-82da-8fa2e8a5b729','',1772630400,X'013cbcf983a8afb89098d58ffc5af6a7131fdc4652d3fbfca62f7bf51db7c3235cb60aee7c70c9930eeb693e8078ba22d0abbba62e9ef3a544f37b5707a64952176401671e2932cc94b7fc41b1fd21d6a70e46c003a7a155340710f50c4e2ba1bc4916114ad52b891d4e696f411f73cfe0ad15ff52fc5235bd65f86b058c376b72e75c234bc3ec7ad5b8816c278a3bcd4f07b4d1d4ade177b287e576c052eb356f71fd5322fecb22dbbfe9d9972a0ac726');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217c5-d8fa-7c93-9ebc-a2771ab396fa','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46',1772630400,0,X'01d3b048133ed08ede88b998603566d1b4af3c3e616fd749cb228963b73593dfd434efbe606b75431b86bd5406fa80e645831798966e80e8ef15592c6fd6862314143d4c13c252226c765ffdfb3e8d555f72501a4006f7ffbb43d87cb2b012159732a36698a847a6e8d549bb8849df6e99cbe4f0621b92353f3a1e6f20899e4d4f339bb42c8cf168feefbd7920abf2dc8329072ec89fb05791983413e0377ae46c6966850554488f9d95ecd22a48da2cc957d0487e1220af11b40aeae04178900fbb63e8f0336f74c1bd5fdeb5c3448be88d9e21caa4c27b9c92cb8ab5bae1b3fa0a36');
CREATE TABLE forgotten (
	hash blob,
	at integer,
	PRIMARY KEY (hash)
);
INSERT INTO forgotten VALUES(X'c4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48',1772630400000000);
CREATE TABLE suggesters (
	id text,
	member_id text,
	enterprise text,
	team text,
	channel text,
	PRIMARY KEY (id)
);
INSERT INTO suggesters VALUES('01a217c5-d8fa-7bfa-b396-b4bddb2f0b46 C1','01a217c5-d8fa-7bfa-b396-b4bddb2f0b46','','T1','C1');
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces (uninstalled_at);
CREATE UNIQUE INDEX members_slack ON members (enterprise, team, slack_user);
CREATE INDEX records_running ON records (end_at);
CREATE INDEX records_member_start ON records (member_id, start_at);
CREATE INDEX idx_steps_at ON steps (at);
CREATE INDEX steps_member_undone ON steps (member_id, undone);
CREATE INDEX idx_envelopes_at ON envelopes (at);
CREATE INDEX idx_envelopes_member_id ON envelopes (member_id);
CREATE INDEX schedules_due ON schedules (next_at) WHERE next_at > 0 AND NOT paused;
CREATE INDEX idx_schedules_member_id ON schedules (member_id);
CREATE INDEX outbox_state ON outbox (state, at);
CREATE INDEX outbox_waiting ON outbox (enterprise, team, due_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_once ON outbox (member_id, kind, subject, due_at);
CREATE INDEX shares_state ON shares (state, until_at);
CREATE UNIQUE INDEX shares_number ON shares (member_id, number) WHERE number > 0;
CREATE INDEX shares_member ON shares (member_id);
CREATE INDEX idx_received_owner_id ON received (owner_id);
CREATE INDEX idx_received_share_id ON received (share_id);
CREATE UNIQUE INDEX received_once ON received (member_id, share_id);
CREATE INDEX idx_answers_by_id ON answers (by_id);
CREATE INDEX answers_member ON answers (member_id, share_id);
CREATE INDEX requests_waiting ON requests (until_at) WHERE until_at > 0;
CREATE INDEX idx_requests_member_id ON requests (member_id);
CREATE INDEX idx_forgotten_at ON forgotten (at);
CREATE INDEX suggesters_channel ON suggesters (enterprise, team, channel);
CREATE INDEX idx_suggesters_member_id ON suggesters (member_id);
CREATE INDEX records_long ON records (member_id, start_at) WHERE end_at - start_at > 86400;
CREATE INDEX records_timers ON records (member_id, start_at) WHERE end_at = 0;
CREATE INDEX outbox_try ON outbox (try_at) WHERE state = 'waiting';
CREATE INDEX outbox_lease ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_delete ON outbox (delete_at) WHERE state = 'sent';
CREATE INDEX outbox_forget ON outbox (forget_at) WHERE state = 'dropped';
COMMIT;
