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
INSERT INTO migrations VALUES('0012-outbox-untold');
INSERT INTO migrations VALUES('0012-bills');
INSERT INTO migrations VALUES('0013-fewer-indexes');
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'01b2d3d783c18b84c0555db4cb749f536df488bc0c8e85e37ec2583172333594bfbbfc813590ce');
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
INSERT INTO workspaces VALUES('','T1',X'0115e9bfd7d89bb02329882d479f270cefe7681928769242ec717a16a0efa5ef9a5780ecabf3','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a2189b-fe06-7224-ab7b-213f2b0d71cb','','T1','UANN',X'0125d426d1a0c76268c19057a768df82b5d0c397a2f0f5df964160ef2fd9affd44cf6786e2de482a2225439c8ed0daff12c0d3509a2c9b6abe01e40e9c',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'017cc36e6cc91d8f305dc1559b3e9dda7a02e4aadacb017434f4c52d72b2ca2784e029674c2c517d7513ef8e9752f9c5cecfdd0d80ca3255b8727b31260dbe93a056c04ce183de6f97331e41884ffc9678372fd7776784b785a22aa044beb6b36452fb97b6dfdb9e5ade61be0c096163b558e001a85a4b6628c6bf864f3cab51d773905452771e7f98d2495d61dc57a077f58e8c225db32a');
INSERT INTO members VALUES('01a2189b-fe12-7d31-95ff-33bb386cc92c','','T1','UBOB',X'012e9e78ca82e64328bae8316ae0bb0715ed474a72d3e1702eadd034cf8256f9c51d5bd1e808ae5a5e36b2ac3708a50c1212a68f92f19008d183c4744a',2,'','',0,1772630400,X'01bd428156364e3df8f6896b7b4939bccba3db8577de7cea42a846f1bcdb5f70d5c328e4649cc52a511a41661a58a59b10fa7b6902c6');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'0145ea843ae69bb343fcc372b4040dae5d4a3f5ff23a1ee4bfa304c03a9ca52ebce3f893a4ac0b3597c74842','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0115d4bd93788673cb6dce2bf64cd1b4eb1a18c436ea22321125ccc2ee715f32397f','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01e5856aa3c5ab3c5f0b19b200448543c0d9627934f1948808d86ab7d297d71c9b2c06','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a2189b-fe06-7244-8ba9-a725a94d2aef','01a2189b-fe06-7224-ab7b-213f2b0d71cb',0,1772630400,X'011e51f865108079a12354bdded65ac46fbca8e91396b4cb22cacfe192db8e8b167c644fc3873bfa7f8a711792d9df0fe4f37921dcb0202913f95f8c2790146cca0098e7fa847224c2a1609181b5ad5c7231a1e0d1d2e3378bd7908251275f46d6c59c0ef5f32f3e6046302492826dcabe4d5c5f0cb55ad811cb0f148eb93c991e03ea0f985d186f17270d14d3f9ec2fe376239899fb65be168cc8f27047d1dba1a36d72a2d97ac01351314f0f630eadd79570b8ff689a1bf484b7caf0f410507e12851d0a18973ab9d4b2b1d50f21f0feb22b0365fe1f433b1840b5db6237498dad8a689a84c0e58bc66876e993c4ae28ce3d053f6e55405eb98f55db981c1526cc431c437000753218b28324de056ec8cef309a77504065ada550bbeebd428177eec522b0fb36ad64daf5dd55ebcf5922088ce33b4f620c4b5dec214815f03b9328efdea476811dffa3e01fad8e937c2c148c011ab279b07f9eb4b86ade75f62c7504f172ee334b19c253e6c8f1f2c');
INSERT INTO steps VALUES('01a2189b-fe06-7248-967a-c9d7b682f186','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1,1772630400,X'01cdd4207dcfcff48b0f22634ed44eb0d50f6ebd09ea03db08e542d9775384997889cb3c594d113efb626a6d0cd8dab7d33c516d04f9ba8fc5cc82a090d3d5cc193f7ed38ecdd83805c8107b46f1717fde93dde0a0c48a6fcbc01a65fbea934a813d89d3a127ea87e5c05f01d00c8b12a3c6e8afa4baad787696f599ce826d9c7ee5bbe49134017fac0a45d05c56e52e1d33e60fb9b2be9572496bc96df759fcab00e0c54523845110db5e0d7b5bbff8ac0f851ddc0668ef393ce0833db211e8268c818b0549d0949f8d6f9570c51cf2e15c9e674dcfe9b9c27544b5947eebef2e964c1fbefd41440ea34e6cacb41497509b1496e91a68f661eb56287e344d6dece7ff7549596e1b23cbebdd8ea82a842f3f60b622223307f04982d730305ec6ca074cf4a7c7f1049a230d8864fe8e0248c7cbfc828da3743088e24c366250adaedd340c05625e8a9d1f36d18feb8359b76f7d7c6963b25df48ba9f0fb07daa21e1ab8bfd38d3384ce1218b5776da10f08729650918b985f1ab4a98cf1');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772630400,X'016be985b0d6b803de8ddfedb0b39936405646e9fc9810871665277d8f5876e2102d8e11da1785ec86');
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
INSERT INTO schedules VALUES('01a2189b-fe06-72b7-81c2-c745da7ca966','01a2189b-fe06-7224-ab7b-213f2b0d71cb','text',1772634000,0,'',X'01a24e245a22350a03deed396bbf42c67aebd7c3da4162f2e10b4f18d34cc7ab3456a7d9daf37bc9ad0c6e45b53b53d7e95dbabd4f3d188e88cbc95f0fb60892a6e99db98d0bcb49ce9360b6c86d8f297b2ff17c3febe683e8718584ffd428f966ee1bc4818b9b8d5f28ee045f3d97b49ccb37b086644879681d63ebd94cf333882237227e28b9cedabdf88f489e68bf8234ba7526a6f13c6e68a284078d6683d303a04df7147f325a04e1562d86a3a51b1f20cda95cc6f6b86fe327d4d0b68318a14812699af7f9d47d215ed60a3143d9ff09019ca21d54249c86af3576395d40035a4a9771ed44');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share',1772716800,0,'',X'01d0887ed37cab0cd75fdd4a059125f79e2691e07a98bcf4a32a5f6c8f58e4d4d56519b9b0c6ade42f831789a766204491e5d4f3e1b603f92c3889a576f28e0b03e2c976a1d6ab9562616b70a44a3f37a50ee5c8064d6e112531a347803b279105375c0006219ee706111c34522e45936a5590424bcfeda6919b21b2ece51a14990c4fae167a5ac76e1e58306c57aac0f73f3c0489aaf622ee2a5e38122a221d89aee4acda7d410a6b16d5b8bda2a19fa7b706f7e819fd516b430a092d043a740dce7b5d01934089170aab3c5e2c1d569b407ed63f2a13181af5ef01791c2e592fcef332f2c73866dfddc09d274cf43e081e513ff83b72587fcaeaf72fb4662a6dc045ef7b1420804114dd6c25ea884f0968b55db1f07a1c405925aabf2c27b69df2e639b8f0680ef7508ccfa19d80b7f23b30989f4b2d41f88049f4fa4d4eba400582952c29bc7cca578717ffbed0c6cb2897c31d3407ed5e34220e7fdee47753c65507ddf8fc68930443d08f0764ea07');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a2189b-fe06-7224-ab7b-213f2b0d71cb','planned',1772634000,0,'',X'01640ac1cf0fa62774bda7b80d2921da120dbfbe315d1c828317b24a4586044a6b5c77280e44b32685683ae70ba55a53570be3458ba3f6853c7a027c95e4a152c00a587023671d5a19ec9bb1c66985449964fde2641b0d8e6a645198056224596794e6a28acb8bf46e5402f57099257402ba425de60dfe8bd3bc0106117ca5761935ea9cd7d6ece5544b08c26e66534d34a11fc6ddaffa939d78373c185281f9864a4c94f0b439047f2df1de08791cdf5714763fc6cbf371c39780ca7d909715866db895b624e2b41b');
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
INSERT INTO outbox VALUES('01a2189b-fe1e-7d82-9b48-2f397564ed72','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'01588f490d6baf4e72fc480fd0ab81bfcc80e2da54e68779acb9b6676640148ac02e3e620d430a14e0fa43e3b332c0',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a2189b-fe20-7d55-b118-65a00b0013ec','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'01484a110cc9230432de8a3452e0bb53a266e91a665f794fd7753af193d4b8559add1893f1281cb24e48c2f14a5265',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a2189b-fe26-704d-81a8-ba745a0cc668','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a2189b-fe28-77c3-b34a-6e1225435f3f','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a2189b-fe2a-7f25-944b-2e266eb14383','01a2189b-fe06-7224-ab7b-213f2b0d71cb','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'01a7d0b3c4b2ae1f7e4099a80475d777b9186e390b081ef49a50b0e62d69b28d6d775749cba8234cba96b53bb083a2',0,0,0,0,0);
INSERT INTO outbox VALUES('01a2189b-fe2c-766e-8fe2-b7e7ce4958b6','01a2189b-fe06-7224-ab7b-213f2b0d71cb','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a2189b-fe06-7224-ab7b-213f2b0d71cb','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a2189b-fe06-72b3-add2-e3334e1b263e','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1,'sending',1772630460,1772630400,2,X'01c56254162682b87c58e40391ade919c0da3e786fd4fc891ff8d950fd1533441392f4168cfcda3123dee5a461e2bf991e2c54b5e3a425b2ad07f6b932514ed9c8725de62c4a174442bffeac08f84d1199c604f52df060bbb26335b98a2afae1f9293502f3c0297557418a26016f67ab79355f940574d3d85fc714e0be6f7917519850034725e1897edf76f534b4b57dcca0f8ca9a8fbda4865a0c872e64c7ea52d242101238ebbafc152f2759ba23bc8629f7f08368d3de561a8f62642869bf42abc54f23a1e6f35261ec76f2d28d3a361e9d9e30422a62cd6800985a012d287b809d501df946591675dc994b2de648e4149fc0b4e9b0a9c1b366d871db09c25a5cf9e077a27149af301fd0554b4e41732837d77bd5fd598ea665304c5b39a05d674ce2aee73263587d419a854b35eb2243ba5412b5a62eeab7d5a51377a0444a00316200cfff22972cdd2393d846a732221835e23832c28a2744adcb7e7d92dd757c9ae9a58fe8a96e');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a2189b-fe13-75d4-89f8-20e4d812592d','01a2189b-fe12-7d31-95ff-33bb386cc92c','01a2189b-fe06-72b3-add2-e3334e1b263e','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772630400,X'01719a7632adf0aba5b3d5f4bfb7635ce80f2db65feb7fed876dfe1733843c0cf79e8b34c7acd6fb2b0f4d3750dbae935bfed070ea2a789d3b72f5d5a7d0f7e8f1d381456a5eec56b8d6284972bd13dd9f4a401776fe13d125e75a6ad4e4893135ce3104fcd2438b8b5605cbf6098c893366183b646d018e06025cb577f9e674975101e490ed3063ef39a83e252491af1861d5954663068b6c7e521d1d1ba5626a1f0ecfffa5a56e50195572741190d72bab00fa911fa562662757a7c0ee5aaae5fc5d96e5beb281c4bbf3b1a02b7e6f1d7d44d4c1cbd92f034fef2d031d89ee81463d9a54e05b8f6c');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a2189b-fe1b-7084-b6d5-4e6b0daa2ff8','01a2189b-fe06-7224-ab7b-213f2b0d71cb','01a2189b-fe06-72b3-add2-e3334e1b263e','',1772630400,X'011ab34c4c1bc7913a5eabd11e48aa782c6e5f07edf386f211c2b891e4a5ab83f370fb105b0ff48fd4fc7fb6f6ad47a1008bcdee5d32d567da77a86ac3cc20056b6d1be23bc7bac20fc384268095fed57d7fa2e8754fadd0573233a6abdc2ff297bb07284f7bb2e5488d777a71da74077f99bb0c285a49723dc33972f550f797fe8c901b32819cea59528ab005ef8b24d9bda9bed72afcdd6589cd60315a5c35d78297b10538369965e0532792969ea6247faf9acd24e4');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a2189b-fe06-72b9-b100-bb7da98e82d9','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772630400,0,X'014060e7075b7eb9ce7f54e97319b9eb180da8c0546c91b912f100fb0ac67ef0fcbe4c33085828858d6650a8ec103b88fd7e069561cb9605a630d0803a2c9e22d3cc4ad7380eee3827c7a314faca7a8df17febc2445fa34eeb705a1307c04d86855ec7c0fb6adfd49e0a3a89575fd0283b8a01e373e48748afee462857850ce9a6429b9b943821bcb64f70c06ec8b70f803584ee6ce5a4e34cbac238d17700a0f4b1c909a27b1e6ff410766a45b394cf839ce7e4f9fce72b39035ef339a1ad2e8da320aa34ba0fc2b3b5187a32cccd4ee2ab29873428f5cac743de09b2faa71a8dcf123167d274f851');
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
INSERT INTO suggesters VALUES('01a2189b-fe06-7224-ab7b-213f2b0d71cb C1','01a2189b-fe06-7224-ab7b-213f2b0d71cb','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a2189b-fe2d-763e-b8bc-aaeca0923294','share',X'8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4',X'ff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205',X'16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603',1772630400);
CREATE TABLE bills (
	id text,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO bills VALUES('018f0000-0000-7000-8000-000000000005','01a2189b-fe06-7224-ab7b-213f2b0d71cb',1772630400,X'01dcdcb3e24c196785c9d388b3deaf383e5337b2720788ffa268692f4dc592e934232c95b718dfef05abf38c08b4e27520fcdbff1ff9d0d552d2a619142cdf9431c43413f745aec005802d64ac98e0c5f3a0ac5743bbb9e465d376191e464bf2941153b6c1496b56722d7c856ca4a610f2a2b8f5f30b67471e14e8eb4ed9463dd4d030aae6c4f88ac7cd3fcc666e6c3724f82162abe173f5fbef1e53e326717b628daf6a2533800bfd24dd5930a68335d945ccfb75114bc81de3ff2aed659d16a23e0426bd10edde7d59a33fc56269528e2617c803d0b7d82aa16eb8945f165b1804fc25137657ebb8a17e2791c8b47ab605e348c970aeacf5fd5aab09df62b6123200337da40cd6b6df742fba3bb7eda22131093254599c2364f77e3f1a5b12aeb9d59567');
CREATE TABLE billed_days (
	id text,
	member_id text,
	record_id text,
	bill_id text,
	PRIMARY KEY (id)
);
INSERT INTO billed_days VALUES('018f0000-0000-7000-8000-000000000001 2026-03-04','01a2189b-fe06-7224-ab7b-213f2b0d71cb','018f0000-0000-7000-8000-000000000001','018f0000-0000-7000-8000-000000000005');
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces (uninstalled_at);
CREATE UNIQUE INDEX members_slack ON members (enterprise, team, slack_user);
CREATE INDEX records_member_start ON records (member_id, start_at);
CREATE INDEX idx_steps_at ON steps (at);
CREATE INDEX steps_member_undone ON steps (member_id, undone);
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
CREATE INDEX outbox_untold ON outbox (member_id) WHERE state = 'dropped' AND reason <> '';
CREATE INDEX bills_member ON bills (member_id, at);
CREATE INDEX billed_days_record ON billed_days (member_id, record_id);
CREATE INDEX billed_days_bill ON billed_days (member_id, bill_id);
CREATE INDEX envelopes_at ON envelopes (at, member_id, hash);
COMMIT;
