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
INSERT INTO migrations VALUES('0008-record-days');
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'013a204bd425355168e6373a1ed5d284457a832fbd9d79cd465bddab32f68a1bc7b003285ad971');
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
INSERT INTO workspaces VALUES('','T1',X'01568d2fdb373a5eecc2edcc8abab326ef08bc4191e7fa098b07c129fc44b2d779b9c134686b','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217d0-5198-769e-be15-34e77dd99f3a','','T1','UANN',X'01029e865a0098910f0e81137cbad8cd23600a52b0bb6c877021f0238b85e1ae5112b109436ad620ed53c843c6cabbaecddb2ee92abdb3ef8715b8c425',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'01ad32bf456e030275a74ab072e6dc4efc591889e63a424d23e76af2ee7bfa4c87a58b02f4486c2af975511953825cf9d22258a242b50c3cd6e90b0a8a8284b827f13d8b2ae11231a2c4d0b1452eeb45104c62efe12789c95f772adb95113e54eed76a1ba68b2bb8b4537576912eb86c7dd900890d572a5be6900a1949d8420e7143aa8530cdbb11a78044f6b1cae2f03fbb8d7a58e7e23f');
INSERT INTO members VALUES('01a217d0-519a-7adb-88af-fa34b02d3401','','T1','UBOB',X'01b3bb5d7518a4e9c2aeab7e9615a69ccd0b20aba9df8230b3f9bb97998116af6336150e38a310cf754d26c1a617436fbdc6c048a6c8b632982e6248aa',2,'','',0,1772630400,X'016f32206f3249e7ff09f24287578697a19026e8b9a900089e99454a4b6397f91a4012f73635d7c76f9399d378281c2aa8e87d526d9f');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217d0-5198-769e-be15-34e77dd99f3a',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'01651bb80da00d2444567e041659ed8ea223388ff1f84df70ada68cf2356c765135517e8312dae3c6789aece','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217d0-5198-769e-be15-34e77dd99f3a',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0127541e9a2e5a5e65e7c9e5428804447bb560273dfbaf136dc6675b120dc1788b26','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217d0-5198-769e-be15-34e77dd99f3a',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'017f9cd75f1d430f25de2c8a536129a1f3a6a9f508d319875ae6f7289041df1bd21f3f','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217d0-5198-76b8-a5ce-21dd67976410','01a217d0-5198-769e-be15-34e77dd99f3a',0,1772630400,X'01158de35c696107856cd7400dfa733fc50d77acf3341638258723648c05c0ee8ad5e668517ead5e47924f1a76dc6248f9aadd0835414866f3c8b15a3e1a651ae90682a58ae3ea72c5519e2e6a241f2658655a8c9a7b2d56dfa7bb028a19bcd5761c6e31c10e899084e516ea7c53b120e05f466d144ca9ee4760235cc00603cda713a3253a471dd11440bfdfb04c97c81547baa87fec53d29e33773ce155d0ccae82846e5322a485c9dcac90c189f0d2dc4fbee9362a799a2bc07a31a9ef1133e18317236e12e62eba671ce4e175bc686285637dc7f10407ebedf9ef7a52e2c77629702828d4767847224ca8761b7b1d32e67161fff794d0ab91b88ada1486616768b34a0e0b3a640f22d7e126fafc93a936870d123bfec5722af5300731998ca8582bc5e7d2468586a35e70f6ac4dfbc771ae053d61357f48325c7d04b36f699751ef8442d07b57073c0e0517c6b7200f39194ca0540fc0380838f2b09cd7abffdc2673f854979258412255ba9f03f1');
INSERT INTO steps VALUES('01a217d0-5198-76bd-9bb1-0f0c84087d86','01a217d0-5198-769e-be15-34e77dd99f3a',1,1772630400,X'01968c00fcb1c6330bb3fbe51c52febc5af05377a46199fbf479fdd2eb283a6e44bab332ad092c49f7f3592ad46d19877b63f4aace69b9aa11e61c3d1b9a7734d9cccce319a7032164397d63a43500d047b7de6f719704f5ca784a435c17ca99fba71a3adcac7f180812e4919c6290eb4cd535bf6464cb0c2f9936898c794139ff05a5fdfc28ac49443db98441ead7ff4474956b3666951ff70cf635b39ecd8ff22853a64ad89b90dc3ed6132f382518e7a985134f54c33ba5634ee1877534df36358a2466f4e9ff4498a06422abe6159f31746b1149fd8802c294c277eb69d9c5a2bd9597749a66a246425bfbd3d0a38fe4baa89ca5a596d9f731d5c09730229a4529d5c76f3c5733a5a1ebdcab42bdc2ad30253854e92b4cbeab89368cfd4eb4445cf178b0f2d4480210b7ce2e61d8e65472d57693a0bde12a0f004abf4da1e3c28e6dc5ca3777e05130802f500559ef82db7389f8045663918a3d4fc2246565a52f1470173d06d0ddf344da599d5153886743162540e3debfa0bde9');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217d0-5198-769e-be15-34e77dd99f3a',1772630400,X'015e599df6fd77ed1d92aa0661ac03465060b108c8c5ceeae28d64f7ac0cb25ed02569afc189202203');
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
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217d0-5198-769e-be15-34e77dd99f3a','planned',1772634000,0,'',X'0191cc2c73b611a20db7c03552cb9cf9fe2a8dcf753d717e4e02f0fdf40d25f452f509f3396dc8be9d69ee8eff1ef7038a6ffdf8da4b640a12f5d8110056a2f892bb84c95498edff5fda376a0a287553e26fc7a03b8e4734841549720db0bc5f01b7639a4d82452f48329ace12303cb06ba3316e9fdf73de668d489776bc7ebbf9501534e384f19834d67dcd77d8d9d0be2b5d4bebf69034b67b8b6ac7f46504573c93808f9160bc700699fea79af6ac56e4f72945e7f242c07afe1a6dadb0faabd9634776edfffcec');
INSERT INTO schedules VALUES('01a217d0-5198-76ca-94bf-b48ccf5f9fde','01a217d0-5198-769e-be15-34e77dd99f3a','text',1772634000,0,'',X'01e7719cf514b7a873d646b2684edacedda2fc9318a73023a179bd5477b91031ec25816e3c7a56a5a15f5bf53fe90fd698078dc6714ea3b3a7831dc63278a08d6cb80433384f2529a6a68a75f3d023e07c16dc57727e53c0d68382e495b1474779bf07a764ec4417861409109b340c1c267c429137d6103b739f299a23c33476e76333a32b724fdbaab19f524b69ef5c9b8c753583e96dbad82646ef363976174d1ea93f6408a056d7c965bcfb8b8a1d82938d8f75a78080b3e56d97bd6b082e718eccf4b1c4aeb9f8b48865034fe775c832293d30e295c85d04014457ef68948aa5c00b800ce30a');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217d0-5198-769e-be15-34e77dd99f3a','share',1772716800,0,'',X'013bdfc09b07ca1d3cb60cea4efd90df97e057e5d0396e64bb0d5c50be3ea0ed99dfb2ea7b67eb11c6f28a0d67a925891568a2053e80ee4a0aebbcc354c71c78a8f47faadcd06b0327ca4acce61eec5a3af5cf467056ebd616d5ebcf094340505a872e075c683bc5ba3aeb07fa1dad973076a0a20813e2f06cec38d9585932b2d66c09cdadf829917c6992370ff696c11a5c66c360819aa718d4b957c37072822aed5e87da1f6e47b3645b89200291cdf00dad69e8213440d2177dc052179cc4bc9c05b3fc25e2ab75e0f5d2318d31fc30689a2504d0361cac45854749236f84828bbfd88f726f3ec74655e3d2fb5c3f3ccb13067ac721f1ccba0cf12f18fa1ebd553bb6610954ebe419700817c03f8d8a973822bc1cb3e146a24e817a54295c7bada6e7ee534343916838de76af4824a2e9ee168d555eeb2822ed5027033c0853ebf7dcf28889e3adb442c3474652ec11560fb20883bbc3fb51dbc66dd5333003904704bc08c5d785356c1cecf5f9976b');
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
INSERT INTO outbox VALUES('01a217d0-519c-703e-9bc9-58f617c037ee','01a217d0-5198-769e-be15-34e77dd99f3a','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'01d16553d6cd525f1b7f51aa914366de4a72f4c8b2975a8162d9eb1fbaaa9a262967c198b789fd6f3b516f73e053d2',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217d0-519c-768b-acbc-dba1ec670129','01a217d0-5198-769e-be15-34e77dd99f3a','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'01cc4598872e0872a0c618a46e481bf8821566c9513216ba1137b00b23ce88a08a341647582f2935c28e62d1afd4da',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217d0-519d-72bd-80b6-6c688d6a4e8d','01a217d0-5198-769e-be15-34e77dd99f3a','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217d0-519e-7161-9f52-06ee93068880','01a217d0-5198-769e-be15-34e77dd99f3a','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217d0-519e-7d56-8411-d7983559ce7e','01a217d0-5198-769e-be15-34e77dd99f3a','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'01537e49d9255e16f110480f6ee0304421119049b161894a33b83ac3f418a10d0903af5f922ff7887026c958e0d6b2',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217d0-519f-7306-a8ad-e51de9da89f4','01a217d0-5198-769e-be15-34e77dd99f3a','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217d0-5198-769e-be15-34e77dd99f3a','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217d0-5198-76c5-a8ad-5d33ce782a68','01a217d0-5198-769e-be15-34e77dd99f3a',1,'sending',1772630460,1772630400,2,X'01f568f8da403eb5eb9afe9c2098a0e81cb91c0d7c3a3859885ab6e7674a279132615f888abf323d6dad951e3877156fd8e6af941fd5b1c46f484173864385b4f25a1a98902611877d7d22fd96986b7c18350639e419e8d0089495c37b778d7cef3f641325036238c82acdb6096c3ddb6ac2e63986262ca04c8c2dc79480b8642d2395cc02061f23032303296fa8d27fe412fe7132d41ed4d3141c258f24c5cd2c76634c603185a3e1342d6f7af1aab127f397e0536d5f53de73c1b7867b44045c297b4a1a9a8714e0fe831cc56fb2d38d2a4456d1c9f4e58f5d591fabe0a875ed4f6ed74237828150b814e392537e278013b2663c185766bbc1df487bb1558462d3d65160c54cfb5eeba38c430e03005b1a8841bd151679dec61cba2a511ba6c37f9f907ad8689d5b28ff7f9abfda062e0d09c805639a280457b634cf3c33ec458609734d70e5b5dff8814d5e1ed4916b9d077da86c395be80a23c63a950cb6c7358c17d51701aa12fd');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217d0-519b-7061-a799-6e78429ba54f','01a217d0-519a-7adb-88af-fa34b02d3401','01a217d0-5198-76c5-a8ad-5d33ce782a68','01a217d0-5198-769e-be15-34e77dd99f3a',1772630400,X'01712fd3e4c671bd7324461cb1239c9d88b7c14646f04da9376f2d5b189ba9935ce95def88b310bb8bc4f9560b25ddd23e4cf9a0a8471ca54579054d9ccb75c947bdc46d4814df51a04aef81d2dea91e788f384d1cc8c5b7341d6eba789bbc906b1a97ce3a48c50027732da58c161e0e9e43255e3f7408d940d7843cff0e0f05609a82ba9f3ab7628f840a990869e26b751493b248dc32a82e1c8729d3f2d45b2b26d6998a3980a01151121f5aae2e44d43a6e69cd89b115d546868e55ae91f31563be66a9d5135f9761f45a29b0bdf06c451700cb195939ad9d1be89f2da37c89af5cd0938d763351');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217d0-519b-7803-bfbe-62ba14e5ea29','01a217d0-5198-769e-be15-34e77dd99f3a','01a217d0-5198-76c5-a8ad-5d33ce782a68','',1772630400,X'01cad0ddcfce56fdba112d09d90e729a302c748192422e2f09263251b840d332b8f4afaefeec778568dd56918620a3a9e1da2dc07496e5f7f01bb1ecce163ab00537b75b2b3eadddbcbf0b50c703f18687d602421e5b9dc857ea379d9032e636a3c7c952eadebdb11388a0ed62e6ce9152f4e1de993efa590af98250538733bd17351a1a5e7971c59e8ff4cca593b02be0291a1bf4908d195540a8481bb5375a9107cae004417e5ca2a7801e2295f4e48013397131652d');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217d0-5198-76cb-99af-4beda7d9b083','01a217d0-5198-769e-be15-34e77dd99f3a',1772630400,0,X'0130b5ac1ebfe4443ef4c3bb352c0c41dc743697f9b863a58300d5aa627f21e6b193c36b0f4c95a9d215ee1e9e15981bbd3d7573d56d8ed1ae8da862c3c196abd04632c8ba44327849d85b26b76c3318dd28162e968ef2d170b2a8a638fc43d1c927517a32744e9e4b3150e6b206d7a2dec8664d0e2c03d314c0d1f8cc095cb0f8cf670cc19dd03928f93ccecc5bc3304a4765e4a750688e16fabaee209208260b433599c7cd68f9f4b55d9f1cb0cf02817d843fa6cf4a3809a0f5fc6d4ab6b21929e8de47f3e380edf52a08bbc97b1bc6fc6c06c97dd90c44822a922976af71afeaaacbbdff9228b7');
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
INSERT INTO suggesters VALUES('01a217d0-5198-769e-be15-34e77dd99f3a C1','01a217d0-5198-769e-be15-34e77dd99f3a','','T1','C1');
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
