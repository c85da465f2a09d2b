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
INSERT INTO migrations VALUES('0015-one-index-of-requests');
CREATE TABLE deployment (
	id integer,
	sealed blob, format integer NOT NULL DEFAULT 1,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'01a79af3471fb430fc44562a8630c253e6b09e30c541aea219e659c554e5eaf6e6c4971314b63f',2);
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
INSERT INTO workspaces VALUES('','T1',X'0218e2b5692701f1a1e4300b40818b43eafa674bbb25719d020de09976eb27eec6bcb424ee48aa1ed1d9d6690e7caad908146d2dbd70b750baae663a104e60b267','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a2195c-e8e5-7b9e-bbd2-a816da190c8f','','T1','UANN',X'0218e2b569b312d1c31ede18a7d94e824c5a7db383f270b96656bd26d0fe0a12ad03c678cd550894cb91c29b0418e469b798d8faf8487abe952c84934016de9dd635166474c24d9b4a5912e11b6767e8036f2813eeab2236e850c108d508d01b42',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'02deb941b5a12cc78edfe3eaa051c484b4e925617bbe86a9e989153f40054ee2713678e950cf0a68ca4f237f9004f3f7885c1f94d39305acefc91957cb3c50db636a65616d99b6b9f36fdacc6f2abcc9e90d22582e8e1a90294d9c9823be58e15ab2454a2b0eb3040d2aa8821f2dceb5c41e4c7c609b15837887fbd9b12deb44947188cc3d045898bc6c5251c06c39b20a39933171f726dff29c847cd1c306dac2');
INSERT INTO members VALUES('01a2195c-e8e8-73e2-918f-e0655f36f55c','','T1','UBOB',X'0218e2b5693524896097d1fe204a6399e74b8b6bde4a9609d2964605199b9c8bd153120e18829c2e6803137066109e25b106d87c3bec8c30f60cf5b704eb9cd995fb7c027317f1ae84597305dde1e66164683f0981454e902af241b62313990b24',2,'','',0,1772630400,X'02618519b488109cd4a7c1a0363bad9e3e0f2f55f0e4cb24342363642ab60b4810929f422cdfbcd58833469bc51cee686c3967d7b6d8ec50d0dc1880f89f323ab4');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'02deb941b57d286793340f4c49e7dc246e62159b29df64fb56fdb27237c6e8a0e4e78e025a4f5ae44ac27fde42a57ee1a3d3203c8c78adff3a1762bd714c9f0023','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'02deb941b5d0e7d410ca4306277abc97babd24fb3535679e789d28a71dadc6c03e81fe422b2755e8e6daa9b20dddcb8992ef81710598464e2c9cd9d8942e38a705','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'02deb941b5447d0664c25ff5e318b44b03ac7ad5a82658e24025c0ce13001a18823c60082c6af2cc9daaffbe29794b9a99fd9397b1a6cbffe5e817e3172d182851','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a2195c-e8e5-7bb6-aa1b-b5b7ef13420e','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',0,1772630400,X'02deb941b5a7a5675f7748dc6f018e9d8eeb48855885d072a20c42e159ebccaea45a4e884d042f176c52531e52ab99beca916aca9225a825739b2575b558745466920956b1932955faff11b48b5322b8f7046e068e79ceeeb32e0e7132d1063eedf999879ae0436cd714f24e48b39b8ab160f6ec2736954717d3eca48e149005e826f242b199275114c155942d76b4215f78588b96d9ec9299348d61095af5d3ed3774d0a84de5e061921b173ce5a9dbb59a1e8edee5f81cda96945bc89397235c6ea8723955f9ebfbc45fde47c00f4e555d5dd74e64fc81e1b5599db4748ad5bd0c46fe1cc095aa297a63c17115813a88e2dbde65c6315a1abba787e794779b4783a6cac161b4b8bb3411d9859f90979392840899a4831221ec6472ed2607d1cc78123fd532f17d2be47005aa3372be633afa278aab42b35d872336a317ee3fecc9d7e9abdcee6327bd2b86dce870b6ca76f7a9a28a39e0491e7dbb99b2af044f5594dec22c2da179745a74401166dbb11ec9e47e2cd1b5e4d1b231c7a09981037de1b4cc8747f4c7774a5d561239624b0ccf13ea33c585715865bce09c9c5449');
INSERT INTO steps VALUES('01a2195c-e8e5-7bbb-823a-4883b6aeaf7c','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1,1772630400,X'02deb941b5fbfdca434de201697e1a630d88a25d9ad278e349d8de32d5883e7a709abf71a647509084fb1eba07d8a794ae7870ddd6b3b5e40c5bd0315c226172a5040f21f021ab953b93acf05b75598fba5d96f73bdc114c526404d429c15ddaef4d2c5663ca6b584ebecddb179345bc51e86ba732742e88ec8d298bd0dd4dba9d23b173595ea808d0267d894728c182cc0396f5da781695bc0a89cc41c97a8ee202b3ee3dbc5f95ddd186dff2c45e38cf09e5333af34bcb651b7d5178579b8386ce9e18bce4eb305aa678ae1c833536f1afe985cec29456ebe910dc9619224589df9395a4d4b5eac18ebb87929133d273c43df774a363f49bc6bbceeac8d94023b217f42a9056f9f96d0ba7fb368d5f3721df25af3c5f16856e55d6b445c58119634c6c64a1a77408a7d9738b89172a32043fab4b56c5da362d5a7711e3b68dc690e12d64174379dfb22ebb6de7c7d16ae1fc3fcb6d403e7e2bada5060c2a803075e4a472ebf7cfa0e9c3ee19620e9886dfe6e72e47293ac4e96fd326be2783f28f0292c755f6bbd525d9631d6323af193eb6d043fc9292eba6efb98206dbf1da');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772630400,X'02deb941b5c3a5fbcf6be47455d7ea87df557915ae76935ac652d36bd0d72f0284f28a99f14f8f70a670e5972b4a7ab630bef42828578076a65a4c52735aec2dc0');
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
INSERT INTO schedules VALUES('01a2195c-e8e5-7bc9-83d2-515710c34714','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','text',1772634000,0,'',X'02deb941b59c75aaa684b6967d3d8c1ad4d9c6f90fffdca45954a5dcc3f5b1b3b7843c007ce83a771732e0772f970330c489e96c8119d853643c55a4e59e49f28ce7d1c96cb67d27ba724bb2dacee9898683bb02efe9468caec3534f5641753bfddd3b99bf0f1d85bc43ad8c61b49fb8fee8de2def3a76146500876293cd39e63e7455374fc59b0c6ea1f5c9e6939bcdfc553a74592fb2c099a0f22cec896f9f423826b73971c7d8668a5d391e9a68a263f1b2a4144f0bb64d0b2e43f4e9b4a37482383571d90816ec6b62a329a40241648e5573de55f3791270e064351b1a55d81b9ae5aa0e0173a2abe4a4c0dfa6fc63069d0dd4b6920a9f4827bda7026e0907');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share',1772716800,0,'',X'02deb941b5cd8383625be464de48d1f4750dd1889567f2c1e695759494f6f85954aa5407cb3b8e4bae2556470bfbc9e48834c405c49fb47ab6ad1893932865908541c07e997eb61fafd897a529891773eaf28636def479d85247fa2bbd4e4b20be3cd3660a6b45b1499a6b625fd40c77ed60af599c1e15b8cd8c68e494bb26433a418ee25165b8464a44ac629df00145618f36cc17e17b63cf2025afd418edff5bab784d8087d1d7c75edba03b0afc47f35263e36c0170f0b26fdb7fdf02b29f8b0f9fd15a3b2126c69f7a3d3f0c47ff8c38ed87627d74ecd598d10a29d36b7fe49b6e9606a217022cd1289c7b638435a9fb3d4c95ee3ee1412a763257f289890a1daae6314e71763091493f319513b38d5a9c23e43e4dc815c115b2938b13000eda2c54607d5bdbb865b11e668a320b30733046a8108b9afbd01b3d24e6065b6e1b0a766c3925f9c7f586b0585f76236b1473d837e17cffa44e6b767bc40ec9463ab8f00ac6ec485871a18ec0101c989c63ff121a003cfb64f741f04893b5cf9fd9421599a988aa52b47678a6722c550a4d811e2581fa6a2ed895d18c16e377ec');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','planned',1772634000,0,'',X'02deb941b514749da0d0a1b0bb82096ead8375a6ef5b4208846f4580498451aa8f4f36b9303d023f0f244261986ccf57a537a0faa6f2bad6991ab32b060ff9346e58feb8897c774a9de51570dde4bebe5d4a087eedf823329ecc5fe3c13262f7737cc19a4c969611674e12199d2aab30a7d048dd9da0c2d99f7ca2b16a8caa4ce344d56924bae532ccd8ec7bc92ba512b8cfd75058f0b57ee97c32ca3ec7cfe7b79c393fb40498c3be75869010ffa6d300ab254f828a912c3dcfbee7d782d50d5ab28e54aa1ad0e901112c298c19275f09cb2374330fc4fab9db3d8b464bce835a');
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
INSERT INTO outbox VALUES('01a2195c-e8fa-7a7c-afd7-12cafa9ab101','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'02deb941b5f730e9e24034499f80633e0f5925e76c0ea9edb4d60efdfbc6915c94f8a6f20bb33de6692db8ad1c56240ea94e86b0aaa3349f30c75727b0ac09cdbd',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a2195c-e90c-7bb9-9615-4a02c8bed8bf','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'02deb941b556de90c0d30b177b0fe1574d5a05f0f0d7b160ca7b318fefd41979a5711cbd4f821ab73235dfc2c127332964972a8df2fa46b34a7e798710b4f54088',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a2195c-e922-7a83-9db3-54e2b1d125da','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a2195c-e936-79fa-a85e-e78dde0b1ef4','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a2195c-e946-7a25-9282-461e9d9052f2','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'02deb941b50869d721a5a8601f00fa572f045cb045508ab61b929d0b59dc245e6bc6508497889572bc23503f91d3d713d838d0c40012f2ed8303b2a7901bcfde51',0,0,0,0,0);
INSERT INTO outbox VALUES('01a2195c-e949-7556-b313-170c29505f78','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a2195c-e8e5-7bc4-b88b-57879c509329','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1,'sending',1772630460,1772630400,2,X'02deb941b58328131ace852b3df5abe387615153c53518c4b7ed5afa8e1791cd9a8915b5d6dee61e25b844c0654719359a723ce8a757b7870eb1890bb85708ece6dff5fe5f3a6bf9b103080fe6fda6a020be6d580151c4ef548081b63119f226f3a8c7cfdbee6f7974e7f9ad8e7dc9b594d511f654c92765e3a2d2fbeab0dc79ee42b53322feda92df23998539c3b2a551863279278a072b162b1d88b10f153f760b0ead5a0fc8ea7683f721c0bd9eaf58ab093fc52e536fee242c2b985592c64142d6fe7b25517af25a3dc6203994cc2a85cec9ef42890621928b054c1bf695eea0eafc5cec190997cc4ba2214ff5164d12ee112935a6c0664ab14e95c4cc6e8d14d93a649c84f1d1c57acf251800ee17ddb7aeeaad3d7fd786430a68be800d296679d34b6c10ab5101dd6040918e062dc86f4dec603633a5cb087a19b36bd3eb3005dffcdfb48807d7af2ce4a1003aaa51145cf7f8d7bf9ddbe609ca93f98d3cf15621681af5c7fe038e5e80ce87f2a8ea8f9e51d8c2cd88968428e61b441582976520a29fce2a466f566cb421acdf6a43025ab3033025520fd758dcfe1d19bf');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a2195c-e8e8-7c7d-88a2-977e347651ee','01a2195c-e8e8-73e2-918f-e0655f36f55c','01a2195c-e8e5-7bc4-b88b-57879c509329','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772630400,X'02618519b4af6882157c3710c81c5221c67056487806fceaaa68009ae06434bc5231e91c2dc8686a31b93fb5d969e366a1bca2b92f53ede128bf3b1105001bd07db6c228f488c08fd44f29c6f23c815cf332f7b4a58555166de4cc1871212eb0019fc46ca7aca4ff264780c5307d7489891ff3c87060b5c10dbf4304b8afca67f852562082d86b61651580820cf3a7465c706ad0012099cb1f6d381fdf9c27ad55bea64167dc7a3ea6771a934e70265e567644c1cb38168c80c08bc8af0d003e37113de14cdca7a409d67f616a69ab344cbfd7f50d0d6aed5c60faa04b82706935201312b29e4b2fe949839ced51f72cb8264c2e913b7a16aa69c20d46dc5659ca');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a2195c-e8f0-7a14-bf7b-733a555af42f','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','01a2195c-e8e5-7bc4-b88b-57879c509329','',1772630400,X'02deb941b578b9053cf591842fbd09f16707b894d31e15dac65e70cd687100c95ef6e85735868c1c489c1dcd75d3aa61faa76ed567f94c260ba56cda8496240d0c4e612919ad937bc230cfe458f043b4ec4d5e2aca7930c0cd489aea08dbd8606b5587430ba55b490b97ce422b1e28d244be869a93b51049a05301ae56e11723ed917a6a5c5a1b8e321f3aedbe77f4e96999557643b80e5da8371c23ae27dbc6b943b6c671728796219f04b51b59defe40698f269db7250971c91a76ce9d9396a9');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a2195c-e8e5-7bcb-9a66-1c58d2efc0c7','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772630400,0,X'02deb941b57cddcca0ae49ff421bdd4e56856a255f81109f2a8685b2c4ba68d60201757f33a53d7b4146636f8b3fd5ad3ecbd302e2a53c32faf4446ef0c76698ec18db8a67a97eba3c39a36aab412c4d2896341d1fdd81e7c518dc9c4c8981744380fae14141cea5a7fddcfc3b259f7ad9db57207570c64f5c118baf412c5e6be9124d1f499d4f422b2990fa9e2f075fc9b3aa912a7b04ce92e0ee3b72991b60b823c946ac204128909ed91fcc471ad0f8dbc014c6cd210fbc9a5c39cdf7152e5465069f8564f1ca771c6e1b0796c592fce518aca206b12fa0d700a3d1f9e3918b9dc11f2fc533aba3a9c3b92d738a93e23e93670adc3bc3f27edf1ba85563341c');
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
INSERT INTO suggesters VALUES('01a2195c-e8e5-7b9e-bbd2-a816da190c8f C1','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a2195c-e94a-7a41-ae61-dba3466ec9be','share',X'beebcf71eaeef5cf11e87658311fed90d511f83b8216d55202c68d2bf02dc8de',X'cdf387bfab1c106ecec0754de5c8f2ccb3a2a201c70f65a9d9c669b4e550ac2c',X'8a43846dd570e220df395216a2b3c0f5add7bb946c6f61f401d191e0089cbfe8',1772630400);
CREATE TABLE bills (
	id text,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO bills VALUES('018f0000-0000-7000-8000-000000000005','01a2195c-e8e5-7b9e-bbd2-a816da190c8f',1772630400,X'02deb941b55b51c50cd3dcbcf207eb8d4c3cc1a338460d65c3de4f133fcd0dfe7314bfd44f67407dc06a14217bc44baa48c87776fc079724613d68bebcd304cdfa7829521b03e3aef11b1fdfb7062c82aa75321a6ce7323774401664cc9e0aef2d964cad9708642a0eb2b7285812bba559c7c8576f1c618dec94c54f72ad170c3af009ffda3ff7402553ad282f77a061062bfd8a5c84a31bb04343224118a6b2377cfe96208d5ecc54647a07e9d11d2de6873098028260ba6db5b90f034d27ec6c7dd4d77eb1e97f64891e2c47e6f97bac73868f54ab279a5899b35344eb9b0333660b6177d50f84ec8444257e9917b7f4c6c59ae292e858eb57e225abc9c3bad708e90c87b3e3b39d2733662b26bb71ac58004905b77981290bfe40759a3fd0972fe3f064e8aee8a97e88f7fae505858be1702d5e256b4ff11b505a664394da3179b43943ae7e8725780284b490d7322ba988062cdaf9477320f2248efe812395');
CREATE TABLE billed_days (
	id text,
	member_id text,
	record_id text,
	bill_id text,
	PRIMARY KEY (id)
);
INSERT INTO billed_days VALUES('018f0000-0000-7000-8000-000000000001 2026-03-04','01a2195c-e8e5-7b9e-bbd2-a816da190c8f','018f0000-0000-7000-8000-000000000001','018f0000-0000-7000-8000-000000000005');
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
