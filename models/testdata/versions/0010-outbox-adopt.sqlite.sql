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
INSERT INTO migrations VALUES('0008-outbox-by-moment');
INSERT INTO migrations VALUES('0009-record-days');
INSERT INTO migrations VALUES('0010-outbox-adopt');
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'012df09ed4bf50d64f6945b6351c5eb969b451748b650536f7f7583c2195bb6a581b78d8001a24');
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
INSERT INTO workspaces VALUES('','T1',X'0198ab04469e0dac0bc27148abc0501c8cb1b340fa70fb34b8d98ecf0dd6784db92a520f45af','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217e0-b9e4-7875-80aa-67760b39954b','','T1','UANN',X'01f9d3c77844b3dcc4e389dab3ef0c273b4f5d4ed183a1cffc25ec5e6e823605a4e8e8a6e685983cb91dd8a7ef7fe54cc7574739b15bf322d7518c6258',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'017f7ac93f5b9148979e94ee75b3794bc6a981f582035869c08fc76380290d8833ca2b2d8399a0c9dcc117ead379a0d3fbb45c96107adc792381cfdc27ff2ab0f031a3ba0489e1ea58cc1243256a88576b5289ec1613e3a7a97a094215fe2571bd5ea822713047d487abc8dc5d4395e228014e609707035db00f76d9ef5dd5e9197ea695db1fe84f623d73399b5e3a1ca4b0f57497ebaca4');
INSERT INTO members VALUES('01a217e0-b9e6-7b82-8b69-be25c3d7716e','','T1','UBOB',X'01de25c664e7d4bb62438225e2fbee0380cfd72d3dd241ace51c4e266ee6ac246da47ce0aed63f35f700f2394a17f7b7bfb6963ccda1e31ff8523ab2e8',2,'','',0,1772630400,X'01f766fb8a81b2e4b52cdd44cf0fde48599d6a36d40b9e8c87a9b2f4b429a0c617be082e65312ac2b43c0f8e0e554b112f8ed3986f73');
CREATE TABLE records (
	id text,
	member_id text,
	start_at integer,
	end_at integer,
	kind text,
	placed numeric,
	zone text,
	planned integer,
	sealed blob, day text NOT NULL DEFAULT '',
	PRIMARY KEY (id)
);
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217e0-b9e4-7875-80aa-67760b39954b',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'01b410fe2196933e60b3e3f9b8f75ce740bdcfa195fdc4549ad2e038c1558c6af9cc43b0acc3618f7318a03a','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217e0-b9e4-7875-80aa-67760b39954b',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'01938729dc27f16bd148c5492fb610931ba4dbc9cd2a3ae193921c80ca3f7ba4a22e','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217e0-b9e4-7875-80aa-67760b39954b',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01bbc4e7ee23d64e2cfc3032b4042165f06a44aee62c2d0dfa987817282b1537143d11','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217e0-b9e4-7890-abda-96a62ad9509a','01a217e0-b9e4-7875-80aa-67760b39954b',0,1772630400,X'0121cc836d870c09129e6ff6adc4c7d500d053c961abf8e4b400663ae8ccd5b4975b8f7377649153bd930edffdf4d946537d8519c60d3f8d1f21d7e334e7e696a923216f0a21a15f9c4ca5e5b57942a7dda1b06d25795df7b8a6b7b308dd14f03d42485a6c8df7b15062a67b4a5992226fa48de6bb474c236bbacd61974643416bc5a23cd60c385cbf762c37a739c512be092c9b2c2372abdc8738a85df1d2dd37d8a0ce136e4402275dd4037f84562cb21a5854a1ba756338975540c0d40e60f5fc8aff0f6cc1b3119225b3d50f0834d6b133671582ea4433161c0560b2fa17c73c00b1a55e8834225d898b65aeac914327ecfae6075f9d0845f2dab5d55598ab3047fd4e6d282652f0a02a24f0de855e69575f591efda4f10b8f6f93747f52182492833fbfdd9aa1d4bd996ac5766502190fc174aedeae289854f9d2b4249c94a80755744df2fea080025e14c331edebc6d986546afb0c2553756a91abc16e14688287560bfae40faa87adbd5e4ff2');
INSERT INTO steps VALUES('01a217e0-b9e4-7893-afd9-220c35da2c49','01a217e0-b9e4-7875-80aa-67760b39954b',1,1772630400,X'011c39d49e8b389d1e79c6abcc3f646566db87f571b5e30add689f7e568368bbd07ab8e2726adc3d54d3f9a4fdc46f0a498ea8e6a8b42e9a0931e44f7fc8ab465efc6392d02b0db155f98dab61d27446fac7f4300bf1dbf60897e1fb8ad83ad936ff3e725f42320d374f306b210963ea5f8ac115d6166986dd6c92c46dce9dcdea25f300b18a29de105c27b9f8b27eddcbfc0ba1a6a10f10d05581c2a488fb3b07506543b412024f85f19418261cc57ea52a37829704ca65e88249b2c67c87d041188788e99143ff23fdd303effa6dbcd1e5b7451f02e60c35dab8e59aa02e1424ac09376feb9564af3fb859b117d774dde3e5c8d52fe561a38061b02874b43597172fc7b1b529f6d18b5fb6b1f988a8139185d1ee93f02d57e5a6de0dab7233a519b1507dd8dbc9e430dc109b146d8f4d4da9437e3b7252b7369f0f2f263ff924c8cffe00f662b21f3dca74a5329ce7f44c28a72519cc201c09c41766dd10a796ca00a804d0facc4252e24a086e93fc4b91cd1d70eb33cd5e603eba80');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217e0-b9e4-7875-80aa-67760b39954b',1772630400,X'0189877f96a9bb9160a5309db18a392e37de471e591e2bd1b71355e94853446af2db690cfa85614caf');
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
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217e0-b9e4-7875-80aa-67760b39954b','planned',1772634000,0,'',X'01f0f307d1a76b80756bb27735708a999996a8af93e02e085a0e7447be7bf3a545fc6b63a055f1e411bfab4ad24df09f9f6b54853b1fd686358ff3d9f3f8db17f1a3a10fb7acc573d6e9b086da93052928f9dcfef159ec8a61cd7874439c222399bcf938765072c73faab5452d3e0463114bf0014845a28673caaece242501ce4ef50387f756ab0733b55692241ab9c9bec1831f0c0454ab06c5958a00766661928cdcfa09505865ad9f9af1de37c37e01f407a5149ed9d4db9cf79449e23bee63aa9adf6fa1e2a5a4');
INSERT INTO schedules VALUES('01a217e0-b9e4-78a0-a030-0e56e5bfd44a','01a217e0-b9e4-7875-80aa-67760b39954b','text',1772634000,0,'',X'0161705137bee6a657972a8fbe263d36baf96bc2b393b6a8e7b7f86f2a2c1ab8ca6879e2580914885ab39b0e159bea1403204b576b6460c6ba75ae12559575c15285c9ccb1bb4a42b2f2470f8e28ba2a2cecc34d89067058c47cce6c1f98c65f6585f7ffd9b1ce4dc472c3c2d59daf536ffd034509e2a1a0ae9f9e97650301bd019c9b5c5d9ebede1442576d7e23eddadc31a94fa0df013fc0542eb6cd8a53ac2ceb85407bca5e9d0eda79b0b2b6be80a8a345e1cdd58b87a63da37a2818c3fe973a0d2e8c8c2e6bfa8a76d7ca074cf8484c721dee353b3fbbd401675487a2de8406ade3615ca08d');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217e0-b9e4-7875-80aa-67760b39954b','share',1772716800,0,'',X'01ceb26e86e13fe8fa84475c2aa22c37752ddfcbf69202ff138ba5f951addd273562b09e493deecd03a28ed990383286cf2c90474e08ff04fed9fc32cea70b98da3db1dc78115c4b75aa65d4f03813e9d8b9737061363cbceedd403bcdfbef4d43bb3d700261a07c5d2e84073f19441cdf5478c346eb61087ad9b2ada831c45da6c4a2d7cc33a00a954cea2379afa4cf781a45852693e3d54fa3bfa5c6e1a661a5dd235fef4e4f63ce7e12528cba10e61ad73d843fcb7ed43c2054fc8de857c5fc599941e99b3dd8fb6cb3109cc8359d221eaa760b460de5cbef70eb704fd5222b284431d82a21d9dbc898c69f79d9831f496da3382a9c0accea87fef32e6dbbac1dcccfdb0c86f8eb9bcc3d64d3b03cd91ecb05de0876ffab2d0211ba8e6a90e7b5443033304c03f5e2ae228537acc08bcdef2967abcea6cd5bb59c265f8e2f43f6e47c9a6853430d8aed50497de138f9c3916dd614afebf02a0f4239af5e3ff7c8aa6f0ba8d26a0fb6c6f2c2790ffe65');
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
INSERT INTO outbox VALUES('01a217e0-b9e8-7287-82ee-add095fd9287','01a217e0-b9e4-7875-80aa-67760b39954b','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'010783940ce17840b2b255dcd407af41b29835138378cc4723d21e082da61427f39d325782a7a905988a4950a11102',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217e0-b9e8-789a-9e94-6a53929230c8','01a217e0-b9e4-7875-80aa-67760b39954b','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'01c8c250716fd31e26901bd05b89c8731ffcfe66725647089e2c7107f284cfe41f3a07241bd35043b40cfdf59a9ac5',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217e0-b9e9-72de-956a-777a853292d3','01a217e0-b9e4-7875-80aa-67760b39954b','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217e0-b9ea-7006-bbd4-56b299f59e2b','01a217e0-b9e4-7875-80aa-67760b39954b','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217e0-b9ea-78c3-babe-d16e1f80c669','01a217e0-b9e4-7875-80aa-67760b39954b','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'012ad04856fca1b4520e1c64d3bc200bc8eb738728b01760c4f6493cee9c566adf470b77cbf59388c0ea67f980d66e',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217e0-b9ea-7d15-b787-f55eae7ea283','01a217e0-b9e4-7875-80aa-67760b39954b','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217e0-b9e4-7875-80aa-67760b39954b','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217e0-b9e4-789a-a2e0-762fc25d58ac','01a217e0-b9e4-7875-80aa-67760b39954b',1,'sending',1772630460,1772630400,2,X'016b0f1e1d0bed91bea1508e20d3ccbfb20c9fffeb58cfe0fbe50c001b846c5779ae3ab278e229340a6388493e7de392df80446f601e123ca031659efbec69eb00a3df9e43894e969a3d98d1965bf5d895a166d0ac9cdd6cbea0e56e7a5439594ce1f255049d754dddd4c9e19ae57baa02f8e64deb42f142cbc2816ae02d5e0e53e79212b798633c12592c9dad47dbcf823a0e550a10995beb003181054b87353097509c9080898017b204c9ecfd825fd58335150538c49092fb4b65de375995b21effb8eae99b9ce4b47bc92faff7a8f40a50a4d60fc3e0a0c4b7525f157b053d6044979cc5680025037bbf31cbd8cb7cc1cfa1927bca597c0c2f9da193587c4748be77686f75fa959ef6f364b7b43f975bec583586176d9dc8d14973a8d6872e61b08c36e59276b9f25737225a0dadfdc6676d9da5f6c22e6ec2bc68a28e7f454b8baf20f14b1dae26d9715370480861d81be8d32d523bb202545f7ba603e79e98bc897315d7e8fd98');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217e0-b9e7-71fa-bc85-d4f5f7cb065d','01a217e0-b9e6-7b82-8b69-be25c3d7716e','01a217e0-b9e4-789a-a2e0-762fc25d58ac','01a217e0-b9e4-7875-80aa-67760b39954b',1772630400,X'01f14de0a296c0f3d07e9c6f0b8905c326b8bd6f2b22ca3d4e5dcb6f76c4e2c0b4adfa13c4809407ef8ab45644214284c2457cbdfbdb6ad91ce01d8b026f01c68703e8fa8c5680509c9c1c57d04df2a65a0aae58e40826194986456499f40f36060278018c46f4d7621fe391407bed414fa501adec031a4d9a01279e0d7469d5cec720d2cef9736d44a27d9591952c5428716ebb9da68a083e7949fed3e99dcfa5a25e514844c97ff1d9817f8eacb6d585d00aa882266dbcb01d81ec25e298a33526daaffc5f309e1d2515969f5a1ac13846168056b027b1b949b07a84da80192b7c47e404d5eee602');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217e0-b9e7-79a3-91db-d33dcfc859fe','01a217e0-b9e4-7875-80aa-67760b39954b','01a217e0-b9e4-789a-a2e0-762fc25d58ac','',1772630400,X'0123c578a8f16bb1baba0cb87b5a5abf1e16b113262b2e96dc257a88ccdb8cde17697bd0ddd52cbf969b5a433a8c29a1a527e418652624e21756d732c256ba115e9a3f8ab564ac8931661047bc4114030c40390dcb2db90bb4ce120b840ac941797930ece23f5568d032c20c2a2954d9c804622dce301e261a865629bd202c1d043e3b8eebf5357ce083f748817375ae7d9925ba5fa5009c8fc7008ab5b693c162d1939e67b3ecefa9ee3e70d273c53cbf1c01308945f3');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217e0-b9e4-78a4-b522-6d10eed6cdfa','01a217e0-b9e4-7875-80aa-67760b39954b',1772630400,0,X'01677b22da7e684b7ecbf77d8d79486400bff8ca50ba1df95ea55ddc6ff228c7ede30f3888cc5df8443fad21b87323ba6b6b8ed7dc403e052001d069448bf06589dda52835690c5af507a6e0fadec26ba44500ebf155bc04919fbe6679108674a34fd3747a8234bbd127ad3a08bbd041b669e0b6453fd794ffcc229f55eb03fe490f387f0f5c8541f530146a6c26ac513dedfa1ff45e102cb1d4b55254e5afb358ef315c7474582b19e22c35fa6c3e3b9da3089fa90bfd8386f8772a9d773b0c2cbabe416bdca199554288c47fe8720b2dc860627276de59bdc947026692c980aaf6dc55d70d6cba27');
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
INSERT INTO suggesters VALUES('01a217e0-b9e4-7875-80aa-67760b39954b C1','01a217e0-b9e4-7875-80aa-67760b39954b','','T1','C1');
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
CREATE INDEX outbox_adopt ON outbox (sent_at) WHERE state = 'sent' AND sent_at = 0;
CREATE INDEX requests_member ON requests (member_id, at);
CREATE INDEX requests_at ON requests (at);
COMMIT;
