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
INSERT INTO migrations VALUES('0014-new-seals');
CREATE TABLE deployment (
	id integer,
	sealed blob, format integer NOT NULL DEFAULT 1,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'017db6b8d63663e7cc332ddc5ce31b5d8d11ab1d42b92b745ec95839217e7e856d8b3a2a24e932',2);
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
INSERT INTO workspaces VALUES('','T1',X'0218e2b56908b9fd37e96227e6cb6c1246d7244527b299e352e8951704cb928147f3020fbd010f018c7ef3cfb23827bdd461f7af13ecde9ded970dd86ef5889c4d','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a218a4-1576-73f2-b239-f1c04aceda76','','T1','UANN',X'0218e2b569a7709b2dfacdaea195cd3d4eb7439747fd983915b6d6f438bf2f4b18c021c46c26d72cf1ba37f0ab43b3e30d7b3a222986355cc10d8a3b46cc2463c70564ae3dd05164263e4b7c0d480d232f5ba5927dbe0458e314739895c383ec21',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'0237da07f7bdf1c8ffaeaf250ca6ed7237c1998e05a823fa5ef8f0a7cf33b4da1d57b01e80e8c85f639cc3d3e606529b43fa8c1bd63871b7ec82f0d86898a66630981f02f7313608c4f6a6a958abb780fe57315ba404242f72acb6b8c9208c87f0b2018817b3082a118544423fed9ad79f3523893fefe7046eb85aa011ec88846348bcdb19eff0c0b08cce2d7c3fd088eba3b49d999b946759da5c7bf53a4fe866');
INSERT INTO members VALUES('01a218a4-157d-72a6-b027-72cabea7b2bc','','T1','UBOB',X'0218e2b5698999eefb527bceadea814fac62a1034afd4a83b6a2bbb738e85b8f1f377eec5264c1c6b92e14647b8835cb3d2748ee1edf2c0d150494905263ccb916f74a93041327449c717e3181efc30a6ed8e2f56d4d8258a3524c1a48574f4d5c',2,'','',0,1772630400,X'02e80ce3da3622b4004d0b4014fe405dd7eca3b4001bf85a3cdc21ddef01211de8834eb3aab6a5725a833c750332440cd43301edb340228ff3d07fb7916b178208');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a218a4-1576-73f2-b239-f1c04aceda76',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'0237da07f754a2c23ecc93d2894d2b5408507e6dcc8bcfaeb595f91f7122e3ebe8b97d32d39327f7768c7dcf6f58d7bc2e0e602d22fd814365db24787a0e4f27ef','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a218a4-1576-73f2-b239-f1c04aceda76',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0237da07f7418df398e20f52e7774bc149707a6c5793b620d7bec7f883d684d3593406c764048e073bad99c9c0b9dbaf024e640100fed98d0dd91a9afe418118e8','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a218a4-1576-73f2-b239-f1c04aceda76',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'0237da07f7fd8bfe20c13c57461bf26364e89a88a1f06b1c9fda8c309647153d62fc0c23d796a0313e8f462e2f0ea6452abbf5fbb1c691b041bf608eb60025587c','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a218a4-1576-7424-8e05-c448fd7aa5dc','01a218a4-1576-73f2-b239-f1c04aceda76',0,1772630400,X'0237da07f72c4310de583c41d216ba697f5f89d34fd4145af5f5054da769c88dc25402f5e7d8236cd7fafcb3e23809f3547e502cf38b7266442eda76d78458844152c709b6c70576f67e87e0212feeffa7c4cc3c2dbccff1c11493e0de477395a85c5af6d51116462dfe7fc7759843ca2ce821fb71a760f264c0d2a053440a72184302179c8f303ff5100fad713cc7d2496d771833837e3854eb14caa8c89d883e2768ad868272fd97864d11da4f88a14d1a021453f15ecffd8b7856a0d27913bcb9c6e162a0bee8a65a6561536709c1ca13b622f730f8de7b723c2e18d1b2048a5cc5ebb20f5bb8a377470407b379621155ce9c20dce0724ecb523cbeecbf34b6e1180e893f386d78392c86b88530b61f7807a1537932b9076103faeadb68e0d21490c902d8ad270494dfb69d02e898d98647f59c9d7afa7fd730630a5f26af852d62432c34f31362ea8a611f7899561f7650054198d2297d64f7445df3a813523bce9c93950a8edd6f1661a48103936b75f8a4fcc53a168e60f1631318c946dea65858b1a2c8fb41d794272a0b4034e5f713a9568298a7f85e8a10b0eb2b7201');
INSERT INTO steps VALUES('01a218a4-1576-7426-bebb-3ade93b34c64','01a218a4-1576-73f2-b239-f1c04aceda76',1,1772630400,X'0237da07f7e09f84fea5f39b3bafaeb959b294f9d48e74823c347d91f7e47424cec7f66f4b5e0b826ecf6bae19f21379d275cb26500493752baf0c133d85afec7e416335e141240fac3269184139984167d2ca98d00fd4a784d19c975f5db72fcdedd20aaefe2aad77ea90058b0f58e0318b4de59e519029318d3b8072c375d694dacf219435ca0b5a55f92aabdd05bca8e7115f9fa9556dea7992e59092d4f3d1a98c4335467eb0f725901d8071c4c1750444bf32211d7911e38393385fc00cd212d86670d0c2630775f7b5d07eec0e0cdb6b39d96d3387b56969005c71f0d64e61150a77b5ec10de6058bc1cab365e6c79e028c5c8cc075568006583f59241c5d6cdf47c4b5f130afce52d8f74981c40b5c91416b031f31ffe4b9393adf3f8ec5a3e7f842ef1d6c508ab53672754a44918fab2bbe59fb1c8c1e683ed8dfb9cbbc76e64844b1c77da79222cf18dd7428402cd9a1d78df1eecb2fef9ef5a6589e1b820dade2948d8efa45ca85e749f28a8269cbfde4c9a96a7b73f17b2586e0178ca917ac6e118ea5d91aaa3d7f07fb86d6febd262e8b214b0437a5e861691e4a3');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a218a4-1576-73f2-b239-f1c04aceda76',1772630400,X'0237da07f747e435cb03bb96e632ea3a0a4045228dab9343753b5c134e091bc264f08e1891cb6fa96f7436fc815c72a75e0991ec8d2d32b5826e3f6cb5fc81c471');
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
INSERT INTO schedules VALUES('01a218a4-1576-7434-9587-d3b16d91af24','01a218a4-1576-73f2-b239-f1c04aceda76','text',1772634000,0,'',X'0237da07f7879f9085031a2b5276d6b87b49941124249c04bde659233fab8bd3b7682c9932c27f9511fa63a450f146541948d1ab0c7659442a065ab7a2c931bb988b137c14aed5c26e6025bdaaed409cec8e1c5ea248ebe9f43698bfbf6c72bd4ed7173ff15ce727f79cb48c6f4e8a45e35fe3d4561fc9775b82ebd7a3c2faaff2418d9e55f07981f00e667cb2f827f75a08687c930ccc5f5d66f927d078b5be504f758c2725527c8f4b9bdae6889917c22ac531baaf0858ecb5f1fee5d9f8247056f4dadadb88a58f86837b148b01b8bd5e60cb63dfae0816196ab8ae08850f8e25a815811986114cfbef25e1cb3155c2c9c476fb735527e51870b5ff0303ca81');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a218a4-1576-73f2-b239-f1c04aceda76','share',1772716800,0,'',X'0237da07f74b8d5ce32ec6e6556c722f527d464ac02489e1f3a16ab216c5cf5314b11526fc66e04fcab6bddf10c2e1e71c757e8644d4713bcb67b9c827d4bf08073a766712f75cdb6cf434a39fa3a7d2eef7bc910bcf60eff82d4bbc7611be45000b15a0957209767e6705dc038aaa70fb8b6f4ce2b7a1c061077c7b4336221053c68c17c8e22530959e4b0bc6ac26c010a06d8d6ed34af47202dbbf6da63d2cee56d0448eb30a15ac1289d7a1564475b81a68cd9f383d2dcab6718213cba60ed9bdf2334893e9651bb5f81d81deb044a7f26ccc968f9abf3b25a5d027d7d3634fccaa36d474167bec79608187fd31c4ec7e313d3f2389aafe41d1c1558d1894e28faf2e1a3a391a002ef8856b30a2f29beccb20d620a96fd696e8c3b7d57b6b29cfd3b50edb37daf468a177e7cbfcf1164a9d1a93f1f47ed01753d88aca47808e5a1de1b81fe02f93d66fe14c7fac90eeef6c4b4e92733d21c7cf0e7ab2c2180cb7fc97e868f2f007423beff179ce5abac4f65ebb950a5dfbc0d842a4d04e00d78e4afdbf6df65f567e7b309085b4bd5404ac218d5edc8f90fa33b655646f0d0c');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a218a4-1576-73f2-b239-f1c04aceda76','planned',1772634000,0,'',X'0237da07f7c9fe6fb0489b3fd9806ce67af1f6547bf77bd6fe2c4c6cd9d85819afd4d5aaefa9978b80992f9e8f6b85a753bb2c96369b461dc93440fe175deed8ed504027496a19e57f91f40c58fafe4476aff169902eb4bb380a1187f1571fafc4deaf735ff2e34cf7de0d00aef287e98682b34036671d1d0f5c2e07b68c3bf9aea64c03f615f5b38ec2340774d5a66169b53c674aaf84dde34f685b658989852aa8374903f3587ec7a3600b91e28239c1e22a68d9388520a49476caf9e725f8aa87958b0a364bebf697bc867d3bdb036072c3a89f094d55e63d86818da75089a8');
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
INSERT INTO outbox VALUES('01a218a4-157e-7c2a-aa23-f957d63e6d1c','01a218a4-1576-73f2-b239-f1c04aceda76','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'0237da07f7cc92899351ec2e01fff339f96ad9bbc4d55b2608f6ed9bd03cd4b16215cfbbb7cde8747566f1a21f3cf9eb38b237ef64504929ce21607fb2df844182',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a218a4-1580-72e4-a122-2fb53de6dce7','01a218a4-1576-73f2-b239-f1c04aceda76','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'0237da07f7afee611bcb5c26eb9c537519e5a07bbd4a63cf5b6abdaa90810381f0947625cf267211381bb247d95fca5beb573a359ce8753d7abcd7412063ba72a1',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a218a4-1580-7e8a-97bb-8bea31e6a2f9','01a218a4-1576-73f2-b239-f1c04aceda76','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a218a4-1585-77ad-82fa-ad937a5d14de','01a218a4-1576-73f2-b239-f1c04aceda76','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a218a4-1586-7ead-a3ac-85517506b130','01a218a4-1576-73f2-b239-f1c04aceda76','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'0237da07f75ac45e064f5a841af16d72e017a45d35abdfd0b1d5954f05fe11fc3f930905e41bcdd8e18d5c0d7855b63e85114d066a79490210fcf007ea392b6b86',0,0,0,0,0);
INSERT INTO outbox VALUES('01a218a4-1587-73ea-add8-7cfaaf21fb1a','01a218a4-1576-73f2-b239-f1c04aceda76','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a218a4-1576-73f2-b239-f1c04aceda76','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a218a4-1576-742f-8ab6-bf0f382cddee','01a218a4-1576-73f2-b239-f1c04aceda76',1,'sending',1772630460,1772630400,2,X'0237da07f7bb6a3cbb7ac7a0efd53dc27396d3c61b342aa569dd9805b318b4a8e4e7edd4873ede68ff53e02bc7892394b0ad80a5feddef92fb08a6dabbefa6ac792f7f6e06a7fffd1d5892b28931613d58017a627749720d4b8a521bd6bbf532ce839aa03c09a8444e262acd6295df739929d17ceaf6232427f613a3b429ae6806d70cc4af43eb0b0511312bfd154ec1aaef9a5237981daf8e627424876c53097082d52d71cd756f46d8ea32ad9bf83634accea19daacfee5a11bbb9a0d8d505dddae03b7744fb7c5e1c1f080f071b3760ad5bb1608fdb8a04956341dd81d695e18bc7ca3d99271079d113bd70db87c7668e7f648c01ac34a9981b9b2b0d6ef1299d6aa78c0eda18cd69ad4ac13feacd5985906fbeeab6e65ffb1415b73413d32cd4ea9b8adecf76fb8ace28d11df7760f10c63728f8c7eac8337187e0c66d2622ab77b5009c175de17602c98ae1199369913d0f0ad21256c3dc66c1846731790492902ff5605d00057b686d2119069c84ef70375ff221f4b5206b5634fad92f6d278bac6ef07483a2c3967c78946a8ca1d5e9ca518943cd6eee11d0c1a035db80');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a218a4-157d-7b1b-a7c1-f05883f072e7','01a218a4-157d-72a6-b027-72cabea7b2bc','01a218a4-1576-742f-8ab6-bf0f382cddee','01a218a4-1576-73f2-b239-f1c04aceda76',1772630400,X'02e80ce3dae8a2b5b84c8be185786cc0fccd01e1a18c286b72e6357c3394bc2f9fc6d91f3d32db956aa239c3f19f15c1663fa605dad0cbe825e797079e4d78f32a99b99b540d6c4655d786124e26f1ccf273986ac87955dc0035805474799f74e17bfe2439ef76ee5769a3160e7376de8b93219c5f48cce0950e4f2dfe8c73fe833c0f25e8e22b903f0d987bdfb033e2cbae57782c362d83811898acb57e91d93c6ec31993ee67582b59de4a851905130105f3d8e0e769356d8aac5bf2a6bea7628fbe6cc42ff1c118be79f35e053296450b6ecaa3b9747fe370539de0dbea5e729dff56ae5543b79d14cadd8f613ae94973a360923770ff45f3bd46615fa5f520');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a218a4-157e-7495-9167-f450c11c55d6','01a218a4-1576-73f2-b239-f1c04aceda76','01a218a4-1576-742f-8ab6-bf0f382cddee','',1772630400,X'0237da07f790e4edb9b4158ac522649c4562bd4d1730251bb68fc976da7c284a60659952923e23e708e38c41746bf33ee8ade6a5860e8da3e87fea01885fe52c66c759138f7c5fcae372a44af3365ad38284eeabf8b83f3c71ddf9b79d11f2911fa133fa86ad967abc5ab6f50d46d246e6b83590856b34c3e8dab16b9953132747ed3f8f24177499f102529b66d2fc3b7df5419de9618d96bedc4d94e529a4b245f1c730b383f4d552c623264b41d7a7d02bec66afe5767c749c84cd34446c2077');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a218a4-1576-7436-b7e3-fcccc16fac73','01a218a4-1576-73f2-b239-f1c04aceda76',1772630400,0,X'0237da07f7bbe9579ff5cf9b938173038f5bbcdaad38522f03b91767eb6bc25d604d38f4fe9a082799e4b7ad6f7e3addb927af77fa4905e4428d80b101f208d302783c7b920568d7ef0b766c8877df5c89ee2f75127ea3f844d3626dec63ba86d5f4f23433195e13ec54a9918b0f07a106691db5868f4c9acd194f37ec69895de9c201194e3fb933f2b1d23f1755051428d9ff1a80708134b881781af55291327c90d3f672c48ea170710cc09e664f8fd1e9ca75729cd9e45568906750c6f52601eac3a27fd8f12156f7cde8a13f43dc067adf40fa8e27f58017013666f3c59c4c9c55db850bfb0aeb641f0186e9ce6a5a30ae6efc3696154acb07bd6dab022930');
CREATE TABLE forgotten (
	hash blob,
	at integer,
	PRIMARY KEY (hash)
);
INSERT INTO forgotten VALUES(X'9da122f0fd60d8142ba94cbdd3bb71f52b8c3e73bcb19a32c4857b583143a982',1772630400000000);
CREATE TABLE suggesters (
	id text,
	member_id text,
	enterprise text,
	team text,
	channel text,
	PRIMARY KEY (id)
);
INSERT INTO suggesters VALUES('01a218a4-1576-73f2-b239-f1c04aceda76 C1','01a218a4-1576-73f2-b239-f1c04aceda76','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a218a4-1588-7c10-b28f-b76476b7e07c','share',X'beebcf71eaeef5cf11e87658311fed90d511f83b8216d55202c68d2bf02dc8de',X'cdf387bfab1c106ecec0754de5c8f2ccb3a2a201c70f65a9d9c669b4e550ac2c',X'8a43846dd570e220df395216a2b3c0f5add7bb946c6f61f401d191e0089cbfe8',1772630400);
CREATE TABLE bills (
	id text,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO bills VALUES('018f0000-0000-7000-8000-000000000005','01a218a4-1576-73f2-b239-f1c04aceda76',1772630400,X'0237da07f726fda755d2bd43f065ce664cabb60af96838eba60ce9f1d1a1ebad2ceb0c96d25455a69d1cced76233bfe0a69db0e9c3fc600b0680cac10e55deba45d6d9f6dae764c7b1f39832815225b1bb16855fac37bcf727b1fc801efdf215f98997502517f16902e2c0e6bdb64dbed6d6ee307addacacbb6586f0917379efc0af1776ec97dfe1f9a52cf8b6dc030388245731d284b9ddd2f0e6b479eec31d7d2e9737454aaf3bdf5d068fa53bce988fdb7102e8f406598bbf9774c8a953922472b46349f01ca05d3e7dd9e20a3fd4ff24b6857172886b4cb6662ed79184a53ac766c1435dbbda5865ea6298dddbc552e411b7d95cf0f7542dd8a7a895764cf0de69c8200de01108a963faa74d0d5df256e5c13fe7886a8e6c39bf73b7313c448eaf81bc522760f4a59bef5d2d63f3b8428888fdffe704d087841b215aa1a45eb39c7ae5313d95bee2482e618427a0f0dedf087cc8c57c9ca6d3814092324db6');
CREATE TABLE billed_days (
	id text,
	member_id text,
	record_id text,
	bill_id text,
	PRIMARY KEY (id)
);
INSERT INTO billed_days VALUES('018f0000-0000-7000-8000-000000000001 2026-03-04','01a218a4-1576-73f2-b239-f1c04aceda76','018f0000-0000-7000-8000-000000000001','018f0000-0000-7000-8000-000000000005');
CREATE TABLE former_keys (
	id text,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
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
CREATE INDEX former_keys_until ON former_keys (until_at);
COMMIT;
