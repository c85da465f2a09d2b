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
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'011c28c33d2cdbabc309183c745a028b940154f63a5ea78024927bfe683d3fb7b7086184787466');
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
INSERT INTO workspaces VALUES('','T1',X'01133ccaf0bed058c7ecc52aa9ab6b7152257a955f756009392e20f147424b7b3be0e5ae285c','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217cf-3571-72f4-b40a-49fecb1c1ee2','','T1','UANN',X'01c9b4b92e3cdc8bfd541b12dfa3d39f3d1c4c015e8e3cdaa7fc02ba39753c96618555d97d7ed43fd79bd3d4fad31b6e7f0b61b9f795bdbc993db7255f',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'01ed06f1cb8196a525b56f7e451c63c5058578bc0a3fab5c815b96554e85b0df1afce213ca01852dcf9fd90cdea619199c676956ff4a30634a2e36739b8bc544592724839eaf752c7fc6348dce56002ccaa42d9d283899e3fcf7c5a05dcf5f70c0666f567011c00ad191643e0fd8d7fd4deb8f1a90a6da494b4eafea0311964f3319557bab14ef7c9d1a94a6e547703bf85a');
INSERT INTO members VALUES('01a217cf-3572-7c3e-a0ef-a6d799cbfaa2','','T1','UBOB',X'01a4e47db36ca78fe526494156ef98a827738a94c56d3af547ef72f6e9b5fc89e194ae56c2c1ae77ee93243f9ce100c50769d9ed00cdd5ffd23feeef26',2,'','',0,1772630400,X'01b742f0af0700f4162e1cd14a3d054cb0118478a3c6f48de98c69cbb7e52e9cde48a54fa4835385043a40875458a7bf');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'01c121505963cab7277ac96f5dcd956be36b3fd35d31bc6492284ef60bd6bf94ed5915881516f9f45c1ee18a');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0137ef42ac66b01fe1a039121e64d04d1bd7a4ea33018fbfb3d14127ac5c1a5afdec');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01218176f46b424309db14cdf2e000483c79020c187680b85bff73707ddf22cf9b5495');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217cf-3571-7305-9126-627a92e571e6','01a217cf-3571-72f4-b40a-49fecb1c1ee2',0,1772630400,X'0181a7f47721aa56fd0c1cabe6c36362d10b3f6cfa682761b819ce09b4b09f1e0c3777758a1a60c28866d5c3f21ce30a5bd7e3abc3ba263221300e31a1ab54cb4dce9cb28c3b5098e168d5543bc99cabc15e35bd3bd98028d2b5d707d8876c08209dd7dc9e22158ce68c137d2efaa89aaa9067022f884ef53e559f1479301a671d9be5b1da301cfe641cefc7f8045cbf7612bd29f5f20af72c133b525006276cb0bed2d9de06e98aea3449ccbca8257eea3fc81325fc248e6174ecacda22a8277ee13c0b5c299c70840102fd538df1af4777949b20677b2ee427bf29b29e71c8a0d6fd0a96cfb1870301ee487f25643f006e8908fbdb2612dfb0e119375ac87d49b50a698f1729911b07fe79125f25e5438462da6524815d3b23da0990280aa9bfcdd3996debb91bfb23f619d66f94ce9b668894acbe174da26d83bfef475c460ef6b4441e9541118e7468f4a78f05e72c81519aa10b853f2a8bd481d5e14f1921bad0f4236763e2c908');
INSERT INTO steps VALUES('01a217cf-3571-7308-814c-31ba398e8423','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1,1772630400,X'01b79624b24e016bdc979d32e144c24d7fd8ac1a70fac04d636c57caa511d16f784181595d2c287512cbe68e982979453ac7b8036cf06b71a93da7137da75e67abc141197d31a303810545a25d6c0177a94131d6b7e21ad0727856ac954340c33e260e4a6372c2baf0bac0c3eca7dd8fb6a6cd8a8d261820227ee6a0d69fdd5dc8e4e4e28e70e13510fb1eb1b750ee3ae2e5d4ffcc3548f51c0c75755abbce9ef59222b6d0ca1b720be65af81a6454e5dd280e6d56f7ecc920b162959d418688e1d799e238e755a48499cf865df8b8a044fe3645712d6f5270f12b830ca2357aa5217479e3e77957facd7025ff35bdd712ea36d5828e2990251e6560ec6daa5c122976c7021a7d0affc1c9444663856d2699ebc870c241df247f948296ad11c5d398dcbc6a8f37b9fbf2ea9160400e156146a18047f214b8f476e2ec97b5ce03586944dbab45670d7de64ee53e3c8a2876d03e1e691a03f81645b43923b3ee29a25bdb');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772630400,X'019060888b5b1d4d77cf5b4d0768c71e84df847dffedfdb0e679867fddc0a3d67028a811cf4ec4b087');
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
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217cf-3571-72f4-b40a-49fecb1c1ee2','planned',1772634000,0,'',X'01ccfbc6a7a6a62ad6b148b88736869a0a687c5df82dfab8b4a3b74018a6521be4ad13a275d5fb9a782ecd8243dc3db8fc7d6bf5b1c12d7ac4efbf89a1ef96663b477f446290ec5f2529438e7c2e2d8c84583f7158d19ddeeb4bdb9cb8bad8597c1de36011e3fa4348093d486204d206881b92e404a78e1e3bb652d2a209e3a86b51e77b881f6643df380f548bfb49308d7d5686ee09648d675b98677048154671474d9e7f2a42b6dba03a6e98eddb61a7b09d6c0058765c7c16bed3e4e90e1d85e681');
INSERT INTO schedules VALUES('01a217cf-3571-7311-87a1-f07819a49816','01a217cf-3571-72f4-b40a-49fecb1c1ee2','text',1772634000,0,'',X'0197dc6673cd55d94143b907a89fcc5a89956f6017697883933607e68ff23d903233edeeb79cf3732f9ec9f787565dfd42445fc2d187c276445b64208fa327a1c8da53e7563a5d09eed044e561c3c49891867ef5f0bc96ffaea611c7ef4a0b2c573b5ffdafb7f8471190eb27cf836f3e8a087a77c83306a6d59416b35f3768552730a89918ff34c130e437cc6cb3b84bba5eb9c942ed5daa20daa52c0a9d6f1c8cee75862fef73c5604167230a4a3f528646b15bb093bad12a13e2924e3b2cff6f119b7ef2363b9f134489d21ff9d65f650ade6779d79d446760b9f5f5c8e64ddd1b');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share',1772716800,0,'',X'01b7b2dd82c0df07200e9c127d9f777f53cd170ae51eb5d321621eae680bdc2164f381e19901f3e6bd8d499f33d109a4473245df5dc34e5a15f006cc37bc41689dde24e417871cf170ddb92b910753b8ca5a282fd9044484e1bcb96d0d5b3fbb66826e9af0a60df29e10e669f24539d166d41bb72f448ec6ec9825d83ed1299f93ec77f9244abf9e26a1bdda95ef0e56f21b7971f45a5e8fc912d51c6144f8fa5505ef86c4f5f7948463627cf9e1529515167579c895badf9000795e99661c65f4f2a8b26d284d6556c1773b2d076e30af18dad317d9540d9d6ad3f3db11a87b6a262a4ae8ae591724a4ca862a02f3bc6d5aad3cc2763ba968456545c2a9d289f97890a441165d200d21d58d95389c710525dcf6699e36ae8522d739b689a71b484e5e3de2e607fa65f84f541a256db2019683cdef18bf0ee0ae6641999d3989c6d7cfc3940d334257fe0d7b59329583816fe7637f6eaaef6b81207830a1cf54c741ba009187b38f2dc447');
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
INSERT INTO outbox VALUES('01a217cf-3573-7cab-b952-e9960309cbf5','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'01f6c0b258f6052ec75ea3a13a39a5595e7e4676c4ee4b3b4afb43ca14ed6640dd177bce29cf5240056a85e4409bf8',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217cf-3574-71fb-8275-b2757ff5667e','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'015c5643ec5c6266074b79d2d7fd6baff5a1ccda646f8592c1c295c3414ff8e6a84b408fdab8eeec5e5f616650a80c',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217cf-3574-79c9-9369-23078ab986cb','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217cf-3575-753e-a359-dbd242a605db','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217cf-3575-7ce2-a53d-16ae53a876a2','01a217cf-3571-72f4-b40a-49fecb1c1ee2','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'01d66a9bd30ae4a7860f9d0d58d1aa91acbb5497cfddd8bcec44110b87ccdd9e70e09806f852581e3cd8f82f1f8042',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217cf-3576-713c-b342-70c2ff7b7ddc','01a217cf-3571-72f4-b40a-49fecb1c1ee2','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217cf-3571-72f4-b40a-49fecb1c1ee2','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217cf-3571-730d-b8f1-fc1c2f59616f','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1,'sending',1772630460,1772630400,2,X'01be8d77a3a11ebcc452fa555b53b5483d44aefb85a726f72de0cb8c17b6eeef53bdbf8fe75efe18c0df661f1e7fcc8d0d1d4eff94cec8da2b2273ba31733e31a93e631535d9cbbf2363b20a678f1b4e5292ab3940ffd74bd1a40fc4188cc754e5a1b4b0b36290dcd53aa5064f68776fd08f23304bfebd5352600647137d2799e26179262ffbbdd37e490d7db408959b5ac622e955dfc4df979b9f1e5bd699effa6026d378297c05c893fb46580b0e54f6552f2df4e253c9ecc60fbb1fb2daa0136e3328230403d61a6880b39f4d80e2299d174a911de692bf087389e582b0713a38c9d0ad5d5bc83db163123f82d847520d6f45f8c418abde30f77167a6110dd2d356dc68bf493391c0685fb4529fabee169d4d7ef24af44124f3bc3599f0301e8d6949489b800ba404ae9192a6aff2af68013057d645da2d9e083b8e929272a95977d5a9c1ce04016a247ed47bb0bc20e934ca57933de4de48569c53001b3f9670a9ce');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217cf-3572-7f1d-b0bf-48bfbb7184fa','01a217cf-3572-7c3e-a0ef-a6d799cbfaa2','01a217cf-3571-730d-b8f1-fc1c2f59616f','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772630400,X'01dd25ea30dfaae707312ec4371c15922303e4053681b05297d5189299f9d5f068e65546bdb45d0912a2c9c927b248fb6888f2ad4c6027befbbafa646f1fbff8d3b90cd23dcca6952983baaa7e379eba41e2dd35c06abf8bbb13b62d26cd02b9ebfd44d6bf3ae5762548d6ce01ae890c09699d522f82dfc03aa0523416bf356a7f3b2de670eb6a61f49a85a6a789caf4404b6716042b8baaa173aa6be9319cc040d71aeea058854becd83484f87de73318048e064a25d91fadf0a0836d86ec499bc7926b20bb1d7703c211188d85c796a22afcba00f59c1c8c90de3a6b33b24300bbb3');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217cf-3573-7659-b37f-54704111ce59','01a217cf-3571-72f4-b40a-49fecb1c1ee2','01a217cf-3571-730d-b8f1-fc1c2f59616f','',1772630400,X'01f45a1293f9bb705b808c45385437798ca60262570dcc81b349830796b3647d200104983c8a17ac288f9c41cdd175705fe1e83587052d40384805fc16820e0713a4c957fbaaeeef84e4a0d513c6e1ef3aa62f3c54fd4af245f6161d105a56a28b85facc4386232a3c3a9f799134e3692d13a8a979f605bd2f265271b27fd41c71c54bb60d5fc00f70986c1471c82a0f9ac719afff80a6a1d9a1003420f5210e9c6dd557ce3e4e50a2b81e52840729c73e');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217cf-3571-7312-a5a1-a55142bcbd5a','01a217cf-3571-72f4-b40a-49fecb1c1ee2',1772630400,0,X'015c297050b70d61b63aa2bd6edc36debd07e3c5ba2464dfb168808a0ee5bf3a70ef5e31570434f751a956f6db1d22a3456b1b494336be59d8ab3e090496e431a6d8528a5eca8621b6c97fa7461751ce0f4dfc88d13a915c95d24151e44f2157cef5b7a1406f3b97760d0684d45805f93813630b95583426dcd051fbbaaacbe20d1badd43d319aa331e0f6c4e3cca3204ef9693fa68f95b7f37a9d56f2a8685b77c0ed0e8c8946b0a2965c153389b7a4293eaf4ccf45242fdf6b78433d72f6d5d16fa0ee45435d23aa3a601546613f18dc796c1937e4a7614980614ae9c512ee8a085d');
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
INSERT INTO suggesters VALUES('01a217cf-3571-72f4-b40a-49fecb1c1ee2 C1','01a217cf-3571-72f4-b40a-49fecb1c1ee2','','T1','C1');
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
