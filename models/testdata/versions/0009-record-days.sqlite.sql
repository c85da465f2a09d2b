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
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'0167043cf0875c9386a2b3c44fa0dbed8db7667a7e2ba120b013577fa014279ebab0a0392f1d4d');
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
INSERT INTO workspaces VALUES('','T1',X'0142a62d356668af9927fc4b69d0f31de107275ea95d86ac96277edce3fd730a1bbe1bf804cf','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217db-aa2a-7d53-91c9-ba3d7608ff7b','','T1','UANN',X'011096d76b10b2c323a38018fb4cc34fbed510a3f387d243be4ba6189583640edbcff642b26592711c19c9c9413b78ee1e6aaddfe173df0ab2b33b097c',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'01700c166464719eb5de0455dacc7a59703b2bdd53a3f27373fa0a9805c1c64c5918cc2e045593f39bd284a51a07a69beb2e01993c6864d922894b731b355148d750b7e43b321c6a875301f0e97e5f80fbaaea4772746ddcb6e68c1b56c5c765699a2ea4a152295a9ad1f6920809f329836797cb55414cef19854c1026a119fb7a4aa0a60d0d73f73ef5819b7f0c211158301b3dd7d50305');
INSERT INTO members VALUES('01a217db-aa2c-7de0-b7d1-251351e086c6','','T1','UBOB',X'01548239deb256d5da4bf871e59bd22e76ec7a50416f7e98d46ee2def12d02ae5d3ac46426b93095c7ea0017723426d776f1e2e1984a21353ed53eaba8',2,'','',0,1772630400,X'0151106c8905d5ea0525dd8074f7519cdc69668bd8a6beaeb40f0979fbefbe50aa2a825eee9834e35aef8c196dbe74da2d27669e699f');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'0174715a2aa253350894a228bf07588bead4c63cf65de81b18e3eddaee9ff7bb606d13f45b1cc141b01d0cc4','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'01937d54d889658c5deafdc22db32f9cc1d10cfbc496f7d918396305a774e2bc1b35','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01044558e00c35a7fbb61886efb3efd7111c709ca4b380a236af6a44dca3d08d08c59b','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217db-aa2a-7d84-8be6-d5f546d584e5','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',0,1772630400,X'0106e0fd80fdeee7b8ee9d82585a1f6fe4dafbce2bafdad36bf4f8a79c4cea024e6d9c1c2dffe49b98c8773293648ace106598390e13a24cb52afb68f0f07f177d79b2ec4f7a4e9c7e10464f775a8f633707bd88fbce08aa0994f3de9699b40f9cf63aabc43b6bb068bbb003b77508475229ea3f71f613dfe759619ef6da79563bb2650a52f96c91a4722f12a83d458f8070779a73d7682aabe4f20d1f0710ae8cb79771dc8974c84028f64d49faca837b65a1e90d9698761f85bc7330d84137ba8912f1a258dd7f7538e4dc8793582c963ed9075dbc71dd1fb7198f6d54c78379c9780dee2fadcba58b6b26f4771584cb099649cc7cb95c5a59e1bb856cf2551441598352f6267ad072cdf9f4b0bec3c7d48121b960cdc5c028b59e28a19e40e8a0c8ebfbb42ab5e8e56d6598f60865f7d50a331ad6e5031cc577f02b8701bba995e594816465d65f473dab914635a8abb412e396db3825c147c7dd2e248191e42fca388d7d869b523e6c0a14a792cf');
INSERT INTO steps VALUES('01a217db-aa2a-7d86-8bff-e117f501dbae','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1,1772630400,X'01aff4f844e0d12c4125b869bd72ae51ed5f208505b0f2f7bd50803f86bd40fb50079c1ac7519d89e2357bd75f636064262de9c6799cf82725d1605d23dbc038d1a01cb4e7c4c1bab5e40935bca138ba1d013975a592652d175afc75f3c77f68e0c90f459cce24efc0501d014c0f25733f762c79111fd9d11b972e6012cab65937e8cd55948dbe655658a78308fd17eb89f748f12e732e1b62f24ec3a96a9d67b7295ac01eee95412beae042852b724b6781d14fd2738ca81a1e525cdf9b5ea52e8974e01abba672c4cfe2404302280a265811ab436721bc22ccd989623f5215df656d833a1a04954e9eacb6bb818c175810a32c98d4e5a5ab5bc16cbdff647181edadd5a9db866dceb31d45d00b6a5b87cbb933179af14fe7b29af3a069ac8041315284e0b4d9bd44d0a8d825591f957619ca7725c601d869843876f93f6416fb752d10b28941a3941c8aac7051b649f56e7ecfe0174e4be84ce44771e516d0ac9f9f8e39a00250eada55ff8bd6f1a810dc8a2f8991bf29ed295df09c');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772630400,X'01ec1e27e66b75be0cd73808d44b0d10213a393468a8d3c350d98b13a5b170aed606b8797d2aa62a84');
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
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','planned',1772634000,0,'',X'010567ccb84e97e7c81b0bf5475e496dbedd80cf51c08e72e2e91192db687d6e68f249c25cd41c11af26bf6249920a794ee01be18506a4cd91a50d460d8104ae5b91d4d998426f1961239acf1816d773ea20db325f7799f125efa314262f844c481285647aa0160a98170c673e7973a080f9accfd6aac229c12ee0cc6df4631bfac3feaf19bdcbab8b8c38440fcf8f95e0985069bb7b84f16801b8a0b41d61e8ebc5487d28a73ca369af434513a2273bc73d0468a2d970bb9c1bedfa381154726b6cfe866767c2a3b0');
INSERT INTO schedules VALUES('01a217db-aa2a-7d91-ac95-1896ff1429c9','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','text',1772634000,0,'',X'0188e902561ef10405ab37bc501eea2f24f1bb41a498cbb32047a21aaf9a2a0f591d24e07557aecf372e75ec1d70e2025b14a6acf5b2680fbcfcf228f45cb1e23f5709a6d064e062cb8eae260b6b0df20fbac8a8aa7f5c03d108fccfd86906bd44a0c554f24f8f8cd5122815f554532aa533d1ed89f1424a1d577ab1d87f8dcd3d9e506eb16d93fffb79e0927ea4ea2953588a5fb578944669f8b8dec5c235aa2a7798e13b160d29734a4f3c49bb3726b9b6ffc4dd588f4cdfcca5f5ea464a61bca22b3c07f14079049ba4a6cafd9318e7c0e6aae54497fb6cad530a9e4c591d3675665d9b865283');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share',1772716800,0,'',X'01964d81045db040bed7bd329d30ebb0c64f605aabb4d58a614c2938f7b6dc1d08f480d1ffddd6a6a8532c589925ac51dafb580d85aeabae1ad87cab7bc60205f50e40d5e1ebe33225d9b6c1786a7392bb35f23f8b400604b16313bb2f425c15165f0c2cea1b7a970eb33457b6efeb312fd18fca5c802e9fa2cb0f215341852ae49e73c3c23d700c9b9c1386f5c161794bbeb2c47fd507a021ceb8894db4db648debdb9cd23daf32fddbd08e8d89ce518600462d87aded93528b32d72f2693ae0158b637b8e31ed978197c7bc628d93c8ec36e65df3d76bf8fd961a1f8b1e9522102b62af2713b1c4b815f68a3f2931a123704354046d32214cbb72ba8cce251bd9fb310ffb7a1324952a28f0705f37ec00de873c38ecbc2d432e66fc46ce6a8933410fc2e8dc90594f73bee7e67eae9eecfe2c3e056d3ba683d9cd4c83f802ad776f8f17ba8136977ecbd437618548664b9eb635cb9f68ab148b8d7629270d796545eddf139b9fae59eaf4cafe0560ae1');
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
INSERT INTO outbox VALUES('01a217db-aa2e-782f-8408-00ece50a6d54','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'01310f66a7ced784dfaa245915fef14bd5eaf59c3391e07db7b9a9ef37f1f9cfab3ca29d341f47c1cae48f238b6fb9',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217db-aa2f-70ca-b339-b219a758aace','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'0178a7b04bb6871e2d9a02fd12216dcc23fb810066043e17ccf2037dd66a8345000b9c7719f06ad712e2d1882bd301',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217db-aa2f-7c0f-88fe-38b3534c0490','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217db-aa30-7b60-8c1d-bf1be94ac73c','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217db-aa31-7668-8c2c-292df2bf0107','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'018094e3ac7222a539e419e1b5c36a6d11aeaa5d0eaab02b9568cfe8cfee1bbee274247923c2ab2d68c678c047b7d1',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217db-aa31-7ae2-a294-1ec2c3d4fcfa','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217db-aa2a-7d8c-922c-9ccab0fea7ae','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1,'sending',1772630460,1772630400,2,X'01e6d5d636997a2f3bd1a31b8fed6b7b5e00136d3a48addd689b7c12615e331ba32ab15ba99810653a5531759a8f535dc8b76410f084b200590e24ed6e41ae7a9fb31a7e3aa14c2d215132b5229c8fcc3537623966e5a85879cad8958ef99042b877100bd8bc3f51b21bad61b2ee788a149058d606c0479c2ef162c2fd2f8fd23c284edc426627513116bbfbf683cfb272aef62cd46b5859f209668b227ce43bdb2787eeb9dd443e0364242654c793b4160115a3b6af5a176dc55a28daa434e1fd27f01e060bee1921b7a7df71255b819786a4596377fe4301fadeee3b19d529c9f361513933bc9484d777ca66bff83ab1c8d3df8e14ac133c1f91988f71f1f7864cbec6b4c392df15edad2d6815de784bdca10376823dc164ebc468ad524e0bfdede1c6956e82a4b1989c46d8f0bc0d808d58644d7f075f23aff5dbad7c39694e3a29288abdd4d6740a3556e42949c710dfc6a5123becbd709af5086bd30ab5dcb72d2ea726d92dbdc2');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217db-aa2d-736a-b0d8-9211ca9cefc8','01a217db-aa2c-7de0-b7d1-251351e086c6','01a217db-aa2a-7d8c-922c-9ccab0fea7ae','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772630400,X'01881b6c254a08e87722e45e8cd9eb4fb7218c85571991f1b0e453a95f63831a67f4d3dfd75c5773fc811786ecd10557667b9624fed1ab213234af7ce217ac770e6e22961d1b0ad1e92218fda1c3d190c324634e1883fc6d0ff1c98a8313bed0d0996e1180ddd0faf29de29ec756dec4de78cc4eac21442c8ba74fb9fbb092764459411009661214dcce065debfab54d86def6ae4c80fc1e654934efd186acdc80575f9eb0b506bea18540277fb7bb1f3014220a0a4cc884a1b0052f1468fe521e85431932dd031ebe234bb3d8fb11399e87a6eb140057acc8e937c0b083b5527516a4f328c342241b');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217db-aa2d-7c9a-9dd7-a3fc42eee8fb','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','01a217db-aa2a-7d8c-922c-9ccab0fea7ae','',1772630400,X'015ebb7366aebb90d9d482b25f1c804dca65940c4f497f51e8f81e915452fe2d95921ffa812686f6dd8a747b8eb54b356e9656b63d19c696416ce54cbf42ffb6c22744b0e2d7d622fc4ce943dd537c9e78658dc15ae179e61b275d23d5b4c2307b03fd89fea7605ce2d5846c17c670991f093651ed39582803132f1689f56bf3e9b1d33806d70adf903bc0e968034d7f4b125cccfa6ddc8618fcab497f209ac94c28974f762cd49cdcc93ea5cec097da1c9cb3ce03945e');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217db-aa2a-7d94-aace-14a61b4d2ed8','01a217db-aa2a-7d53-91c9-ba3d7608ff7b',1772630400,0,X'0151a455b29ffb48cdd9068fb35799b90af590125e221cb77fa43595edc1f06cfbbf27dec39d3d465a0f0ec40aa14d25d72c2bef2444f005b4de10eb53e20d04a1a6c2c43208e312cfcc6172c8b33d7bc57fea207315baa9630f8e8054b9434e41c0683ddc86dad61c4fb43c416e449520a929b86415552543b4f21c572cc42511d50b354a63372e7e099a1aa4ffd6dad7e6931367af4fb9ea86745b1d746c4a745c75feab161b80580182c1e05713f56bd4ea29ddc144e213adb891ae1ed4a240dc6d83a0d01308d928ac46d84b05f6cee490a26d3e290685758396a04168799bf825b233abb71c83');
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
INSERT INTO suggesters VALUES('01a217db-aa2a-7d53-91c9-ba3d7608ff7b C1','01a217db-aa2a-7d53-91c9-ba3d7608ff7b','','T1','C1');
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
CREATE INDEX outbox_adopt ON outbox (id) WHERE state = 'sent' AND sent_at = 0;
COMMIT;
