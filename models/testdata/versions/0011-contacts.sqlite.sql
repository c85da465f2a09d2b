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
INSERT INTO migrations VALUES('0011-contacts');
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'01aa5203b65e3722524880115e05fd45914fd052de337933886b7bdbbaaf37b753fb2e84c8837e');
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
INSERT INTO workspaces VALUES('','T1',X'01bcd083a600dfa75baae8bf6f54a9c3477e4641c9c53dbc774aa086fc7ffabdb5530babe3e6','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217ec-23c6-7d1d-bfc0-9b7f6639abed','','T1','UANN',X'01259b85e097f1c92cd7fe238c727918374eeae5b2843e9d4a2551d8da364f67f0c31ab760bd260cff50485bfc8d2d055805348ff20e806f407a99cbb6',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'01717380f66d43ce33844994ec9c2d882ed83e7e070105e6cd987443391aef7b47cafecd61ade851cd9a77a83d1e44db40eb64d0853cd2bc406b9df9d7034f43ecdd71b2995f6aa8b3efec98d5fa42d65cb8959394cff536920926959f7e161d5443242f988fd600a3c7d38571aca94581f91562e80f9484c6e3605c41ab9bf38fed66a0cd770165644abed0aeaf9af0569f83600fc20fe2');
INSERT INTO members VALUES('01a217ec-23ca-7ccd-aba2-30f43764baa0','','T1','UBOB',X'01f5b361ad589d423e0e4f6e91d34198712a411adbbb59afa54c81e4bcb58aff759f411c6264dd7c62294734b218301fe5221e9b62ecabe9dd51122a74',2,'','',0,1772630400,X'01ef68ee9ac248f6a8da2554c1a7b9bcb40a58f3992463f3606ee14aa818c70639b555877dfca8b728b4b0500244a6813cf6c53b2e80');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'01cfee51d8f3b4d9c4292852c0830a59702c539e2a92b23fc8e548ced6f8a2866d8d123ee035d3588595499d','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0169f688489a4c0699d3b40ac4004f0c8322c2c00630ae0aaaf546cc3bfc06536384','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'015a0ee50ee1336f7e2878ba7c110714c87200f61e20cb6dca0d385476c236a3ddac3e','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217ec-23c6-7d47-aa21-5865cd2634b3','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',0,1772630400,X'01cc6c47f62e6ba901d6e6626f6ccf8ec91840095e4859dd2bd8dcd07a72b22c236a4de6e0c087f622285c5b0e7034b2587f7ee2ffe891a7faf2a09fc773c9f619ed288d84625b40c1d7b87562045afe97f167e78ed701ba96266d8e75b19bf31ded5a3ed7873a73a8b4411314e08980d66e0b2f28a2b2e02cb5aa9874603bd95c1109071980dc98b330139def0648d369e62d3093e75426b00f752dd3c4f4582d2d9369fa78e018282541f2a213be8495699cf089ca7e9ef9647970cca6e2d445f52429dd696413b0d4911a2a8a3e63af2835da2b30ca1f818845d2592495a16fce690c9d1028619999c1fa0e86ceadcfa015683793c23a77440e839c5b8b8b5459c72fc6b610128344cbb974fba7e0b80424f09f7eadc93e0a53a33202b75545537e1add0e1bbc83c7ef0dd208eb6ef566b21531a3c634397d3a921430c36d9c0927bbfb72777b35dd9b63c3f30271dd8756da67065b87cc31ee245d343acaa5266e0d7bfceaf5d83f50e006313585');
INSERT INTO steps VALUES('01a217ec-23c6-7d4a-9c6d-3f1d83c2418f','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1,1772630400,X'018dbcb7e8bfb2a1e2c91c08f27ab5450db5e6c4e5205308d2a2196a2634b4ad66615ec050c297947eb6cb92818158344a575560acd88ae989143a5f9a35dc16ed1b80a3b749a9feeb2f356d37e794e5d6c7087fdf7d83fa9c65ea2dcbea7a972aeaeb4cc50f9bfb5bd134d0a8c1b1109d378e728777556e673aa5675ef26923a31db3eab3a248744628d0d90ea995ab21a7692fcfacab1dc300bfaa0e1a80cc03b5ca543e29aa8c49000c230a30383bf977b95f47853ae9aa07574b2c271c7159708f38a9143a991c799c89409de80a0a08ed9fa038985d900018bda37793095a8d6396d354ef418ec598f00901dabafabfd8eb4cceebd17b91302f08114fb9f27989b79f4cd6e370f426f5acf2578c543ed92df0728146f0fc1773ce2f7a153df8ebc04f417ad110d4152a03997fe7eab2722d7ea29e6d4fc70f2e582f1f8ccaa1b31a688aea6575d2a8ef3b622877248b7a9b2ac7d2c932052105a4d31de948e536e5b95d982ed507992ab053972b430172f94787cfc3108d6697dd');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772630400,X'01b4f3efd28c76c60092700ff32488d741a4a84a3305d71d24c9f726e7880f4b7e56b9a37a95aa24d1');
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
INSERT INTO schedules VALUES('01a217ec-23c6-7d56-a7c3-fc0ac80e25de','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','text',1772634000,0,'',X'01f61826428ff5287ef780950becde36c4e80048af2cc48d18491a4334ff672c833cae4d432e7014e3b1e270582359ef7a5cbe95a5da337fed3451b0868118466ed6440ff1b5d299f0b8535e283e390aae1d2718e1bae7f5c90937905b5c0e37e510e80d83f259fc48155732132bd6cfdcbb2fd329482f951f68ac586a39f472e49868b8d5b4a736d22f23fc1623c437cc42e7bfcfb84d2ccbfd51b1ef15e008b101481e3ad1dd3b28d4f34dace3c027f4e53d9077550d617f4d6bf6f2c82ce0ae3f781fd6844316919ae4660b2f402b68b59e065bed67ea7894edc852c4cf8073e30164406c46aa');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share',1772716800,0,'',X'0133bbbca3959f93551b38bba21e65a30d24b2803c5dd167af2a3f78b4e5c08856ac61ec3d9755026828d17987e70c4132b2a40f66e1ee2646dd6a775ad2dc926c68b297c0c6fc73cbbfdffee96e5c24ae6f8a337f36df3c3bd12471569b5678a0eb51bd1846c5e0bbacbcf856b0a307379857dffda418611a03698aaeca455b7e59faa6be5d955c50008d9a0ccee72b7845cc02a256df20c77f4275ba568cea2b404fea97bb9fa857c9477a02e0583b11b887dba5727c21c0eaf583ccb9cbb43d257d0beca8d88b458d60f3ecd483a31a759fea6bd4ed07c22597cf3d265b7dcd8c91801bbef64f98cbfa94a7e23e4ba22eb6b3f6d2dd91294802b594ca6d903eee81d8e06aad9836e1585f6c947f1f387b6f27e1b82017de7c12c40f97f9f3a2ce7f602bc2753cb8e59f02de724e691b79566fc0480ffb81a62ffd4f7597018338daa961d5aa575ef995ec1103b46ea84b76ef31916bdc0dbd8d604c5c835bc79ce584e4bde2c4bc02ac83ebffb1769c');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','planned',1772634000,0,'',X'01c1a9c98bb6967ac9037a5b0c3a7ae6d8168b24904a0fda1493bc82a0da8e54887318baa9f1736faad1ddf75f387e7d00fed75588f3be66b8287debe2ef4e3ce2cbd46f1338bdd4219a650c4f5457bba3f13e6799dbe890c8f3c8a5979d778f11d61b69682fb03e100f7a119a80c6ae75c4ceb8ef3d5ec0157b5e828801abf56970c8a111273930f745ef346435aa0439c2d2b5272e90437cf077344276d48147e438cd3c42698977f6e404ef700d5799f4b7c9d4867c320a93ced241da4e7389d44b523cf418f2bb');
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
INSERT INTO outbox VALUES('01a217ec-23d1-761b-a8ec-e7022174986d','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'01b2a1dc904252b215b1a607a19dbe2f0f02875c24209b4e5a174f2776797954f454130dc9a67434479f9a42a2ce94',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217ec-23da-7aee-b733-6b698dc362b2','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'018043f85ede3566721799a7c6cce5a3e45da14afa3f5435092ff67dd2a80748ac61b66134ceeae7400d579ebc3a67',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217ec-23dd-7744-9e7f-f9a86ae85cb3','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217ec-23df-7738-bf13-6e55bfed3bef','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217ec-23eb-748c-8415-838d2c7cd08b','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'0124b10e47e122c6194c14169432a10f3de88aa118223c70127ad02b0615b303e8fcd310a73aa55ce1c9882bef728f',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217ec-23eb-7934-8ed8-70e530e5446b','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217ec-23c6-7d52-9fea-7a54433fbae8','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1,'sending',1772630460,1772630400,2,X'0184bf6c51a203145c5d07344c083bb4ebb91e04a021ed9fdc01d0d80b84cb0190c7e8e2ec2e4b9f121d70e3f48edcc5b0cea8bd80743feded0a14076eec001ec186be43f83012fde259d38dce5fdf46f09afaf6a9958f0d22c912be1c06fa99ba9755f2a37481963b804aa2ae4d35c2653ef5e89c553935671d0130cee7d55c5d64a593fdd886426c932f202f329801b2772a47879af47b555f9b7a85560e69c8513f60b1d2e4e5c15e53ab7304cb426376d810aa77346532cbc3189dbdf3893a7a1f75813f4f5df45febebdb5664b2f5f5589b33848a08503e3140f5637bf618e61869ccea3fab702e749f88e6e1e506ca25c8d5a04b438ac558e3be1413b9d23dd293590d6286650045ca4396670520a756641989b9b1da25e547a344ca7dc0f8ad36f108e133e6ace6f8d0a0bae91905f91c5cc8d637b17b408c35bdb883b6d8766919ab987655fbb7fe4e1502d47c3efe72dd106805d681b16d328aa26ac4cfc84498b7b389f9e5');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217ec-23cb-7540-8ccd-51a447022770','01a217ec-23ca-7ccd-aba2-30f43764baa0','01a217ec-23c6-7d52-9fea-7a54433fbae8','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772630400,X'016c081675800d0f2cffb8d2d944b1604d788dac1bb5a66fc67e7f62ef1d74ed1ba5a85a0e476232ab3b9932527fd435da49486d33a4bd96c8ae2c4745196f611965b459d08465375f7cf7aabbb45fd417abcbd4b50ab4972efecaebff9c24aa9d4263c04c74055d52ae0ddaa8b7ea181ce191f63c91d041b211d26b5036fcf0d00376cfd397030385d4e2c1bdac56679ead6975bace776ce3dea3bbf9dcfb74dca11e6c922ad7c2080263ecf7a0df3992514230e45f5901c8d738d10f428da7eebea52feb05823511dbd4e34e22439d8790d3eef39540171e449423fe5021365035c1f6505b6989f2');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217ec-23d0-7e39-ab1b-11da75132780','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','01a217ec-23c6-7d52-9fea-7a54433fbae8','',1772630400,X'01724ae81e850025e35a44d46adadfe692f087268ae42450903c37a91288dd283de17dcc549d26e318a457cd4fb2f752686a5e089837af27af508f31c031efdda0c855e214b465eb5202c8af85eaf7c9857cfafa87ef86a3268a5b6d1cd716320b9570bdf37057ddb9d169079e3973a121ed553de86ec443e51dc9543f4318ad3298d7a157744875aaa7953466a8f03422e4b7913e79e2290251cf254b85a2a398dc1bcc4638b34100ec4426ca9bd2fcfa3fb6d3da8c60');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217ec-23c6-7d57-99b6-312336659015','01a217ec-23c6-7d1d-bfc0-9b7f6639abed',1772630400,0,X'0114bb170671be80086f007861cb345048fe48e2e7c7dd8913cf389750d842faa9ccffbf0c2a4ceab54de063c5629609a0d9c1125b2ff6f49cf2e498a50c8b6eac33fd708bfd63da9e81f9a9b59be6879dc4e0d105456fd4dee9f96d970dbc5b77033b2d1f307a013b377b94280507a21bd7e70ad00430ce1da78164253eea3cd650a2ea8ac6c4631d1674118ff6a054811f715f3afae6d0a571449c95ec26aed364e44f12999265131c5b7e31c26fd6ee6424b74fd3ac4be8cd9144a35e47e4dd8db0476ae62f90e31fc114f02de7a9e577d5f8b4b34b02b2741aadb3cc33311b828ee3e9133cbd15');
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
INSERT INTO suggesters VALUES('01a217ec-23c6-7d1d-bfc0-9b7f6639abed C1','01a217ec-23c6-7d1d-bfc0-9b7f6639abed','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a217ec-23ec-751c-a587-24f9e8dc4811','share',X'8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4',X'ff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205',X'16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603',1772630400);
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
CREATE INDEX contacts_pair ON contacts (pair, at);
CREATE INDEX contacts_sender ON contacts (sender, at);
CREATE INDEX contacts_receiver ON contacts (receiver, at);
CREATE INDEX contacts_at ON contacts (at);
COMMIT;
