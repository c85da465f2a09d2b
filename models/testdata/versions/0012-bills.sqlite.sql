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
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'017415229055e037d425727f8322973d0fa769483c1a79432c8ac3c23ff65ba23b0d689199731f');
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
INSERT INTO workspaces VALUES('','T1',X'0169d56212bba00e73d01bcd4b87533b10b849c8b02fa7d39107be1a08b0b7a0465e83d3a324','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a21820-09d1-77fe-bdbc-660ac5a6e245','','T1','UANN',X'013762410bd41708d6877e9a5fddec643fcf99f97fbfcf3f4796afe895b06ba7e05c60759d51ea3819a5b381bf3a39b9d023bfe84fba5437a59e878db4',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'011a5cd25c0e38291395f67be430e378bcdb1619256fa9139d41510bf8c21cb2cb458bdeae5a2153eaedacf6a8d0a3ed68a91c6756b37bb11b80ff1c3f8500f0abb108d495893c4bc6c0d5c06cb639f7576bb94970669cd2dd873c5fcc34ac10665b50e35bb97d5d7d1f879ee89cd26663e2736934553a5769d163b9b585095a2a43282ac0f386c99cc905949ca736371a25240140a1a66a');
INSERT INTO members VALUES('01a21820-09d8-7976-b613-9cd92938de26','','T1','UBOB',X'01c0929589431c33005bb6610e2e729a45477415adb18f839829dc197c4ac09a44eb364153bc9e05373b65c217220f257fb2f62838a4b0eb01cabb754b',2,'','',0,1772630400,X'0141380560b75ed273683d1145df4d0c1717608bed427ea0831cb4e36c7e00e34721602f83164c660254bc67b0bfdf08080bc6f5303c');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'018406f6ab5d50e76004b4cb5994f6d9644903ff9ee83c8a609b30cc51f5d7bdee6ff1b34b227e227231a998','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'0140d526ddc57e009fba76d9e646a6a4bfdcc2735d1a57bb65a3cc47956ff61f570f','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'0172796575d3192b371abf97ee18ff48e4690597cd019e8b93cfe43f7326d60ba1c00f','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a21820-09d1-7822-b011-af4aca6deb8b','01a21820-09d1-77fe-bdbc-660ac5a6e245',0,1772630400,X'0120305a6b6d162ed9d15558becb9ce9532cff60dc8c358e61d383429c2ac3ba4336a266938d2f02ba82f7fdf5c3f7541cb9289ef5ec1ad2070618533d2d761e36c179e300f2fb21bb6f04fed647c2176031c51d5dd100be7e935ca112f4d29496af38b6fc3fbcaaa85f3b543c121e98801d2e315bb30b34cf277e7835d7167da7e06de078d12f5775d74b32f42efce853e9c0c1ac2384657a985d6cb7846810f1f1c6625ed35698f1460d793bc635a15734125660df844efc267c741f68f3d1c1aae7408ef1f48bc935341f672981ceefdacb69aa086a9665b07e92769b100bf12e3ed193d907906b63467a7f298552a859f65633ad5cd17836b97a257b9f90a09ea189b95adf6a55e50a5b3c428a6df6f9ba56a6bcf10140d61d567bb5a57a0a04a3dcd4a7f4197bfb00084c5920603e50b25f23c7d09ddd1c519a8ede071cd87fef774a45335acef8a8eabddc52327ec1b5bc135cd028deb29d009f70c70ef92c3e7d779650b03bb6f0ff0c68a346');
INSERT INTO steps VALUES('01a21820-09d1-7826-b23d-1353daecb634','01a21820-09d1-77fe-bdbc-660ac5a6e245',1,1772630400,X'01bd5ba3334a2ff1945cc764b0c82f92b13e851b703bf2e3d22b21661e45de616e1117a5c326855a02ec071659126eba0acda570d5403d6d92ae91256e58eba9b68ad0f7e0dd14fbe321062b868efeb735791ffb5be6302a84533acd4b5bbf1233d33ea4322153f0bfa769043e6f2063f00dfc658208b49ad517c4d7a123ade4604eae41ab9481d05b31a283e7e79e108cce0a863f715446de1deff3b5bcdc0c903866db9e622c4e8cdcc255644c27421724d6c3a53b759db56fb5ab6decea0d5428bedcfcb469be5222310b2b879f9b40fb43d3f054c2e65fff057477c28777de7de1da8770af93c9ce9b7415f78e8ba548e2d9ab3532c124c2c49ec9815d76403624f642060c5dbacfb5228c8a818a37bfea097859ff94cd5e352e391b029038b363ee850b47a7ac588bfb1ce75d00ea5eb1baba5ca2935ed6544fd8c84da29382b1fdb94b18e53b8abc8ba07c270e8b410f1d647948f360f3a13cc4a3dd34ea66f6b50b7b2893e9e4d09cfadc3bd96ee0f3c3ae103963e55e8de4ab');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772630400,X'01c5aa70d68ae8b83f7908bed49a5aa1f764b7e80286eb672c8a03ade9be43c575f0162726cdf58431');
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
INSERT INTO schedules VALUES('01a21820-09d1-7837-8892-319e2470bd12','01a21820-09d1-77fe-bdbc-660ac5a6e245','text',1772634000,0,'',X'0125841ea7e022e3c3d51b3641728f2acf00587fd5164f4c02449b9ceeb1e1b2953950d7568c07be01f94fc431f22311009b3f99e602a318c65d2ca48c52007c7e51cedbd0d165ee53ccef140c5c5168c3730291134e363a3a7aac5233a612482f675c295f3e714364ad633f1a4cfb0a38246947fa286f18e85d895840d9e44ce458dbc27a24981f1ef5574d16a5514dc1a0967beda13456e2118c2eca76d85542ba2f3450dbdf1416b2896690177ef870cb874c12973d3523de753fee9931e357856d0e0138519096d64694a48374250df0a27878e5d4b5a6ae635eaf41f206ef95dfe80b554966');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a21820-09d1-77fe-bdbc-660ac5a6e245','share',1772716800,0,'',X'0171160e4277746dcf3f6038b9baf2ec1d80219cdff446e6bec0a9b6a03d3f65a5c4d5b18512c1a3fede147950963abd6caae7d98e82f7d24f9a23bcac4cb196175612bbf5e83adb2883cc4b5a83bb54e715a3aaf2834a96ae9a78a139e76323e28bd73e8aab2f5410e3b62fd0e8e24677641b908b86ebe5a9bcdcd321e39effdb0f8e8e225961a907ca0d6ba5cf391dd28ac35859d52f5e2aeb3af03d4c067933c5469618a7702bcaff24e10f71162069322b5297b1a85dbf7691659b5fd504a206feb3238eec7d6ee9c1e14f16920a18ca52bade13c037d6ea229859f77f891ee1a59f120c2cca3b595952c2059cf09e02d32290fbbfdd42b11755eaa5c2dd40ef91b88bd4dbbc66a04437f65606e587c88aa98b225a43b26f412b8cd451125718c6aa69af0167c6d568daa0ccf6e4e22ea36fedab1277669a91b5f1a9316463553e707e569382229de1661ee2a425fc07535e49bcb1d4245845b9a7291705e1bf1a73f961058ac68f57b263fcaf1234');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a21820-09d1-77fe-bdbc-660ac5a6e245','planned',1772634000,0,'',X'019996501bc374edb6c3a5a66b9da837745974121633053ff4394d59359aa8d4b1c64a254b7d778bda6089aeea5284d458a0333e0bb46f7d5199dda9352fdb8fad1d499367d81969a6023c7912dced3f0e3bad17c6f5324586edad94e2b78aa48f1c08d6ed4cfdb3c2762a4d255978eff9876687290e5832e5f04ac2b9db54b0eb25c14185b1168980e7a7fa4b7a47163498e95a7cdd2c05fc7821f64b06e2ffa7c336d64d78e19ec2bc869d7fdbb7f00655bac157e29ab4aab17acc1548154d0c5d740fd68c646477');
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
INSERT INTO outbox VALUES('01a21820-09de-7c29-9049-9ae0ab351d64','01a21820-09d1-77fe-bdbc-660ac5a6e245','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'010a96ae3d53de45f2dcf16dc2471db6b3c26e1d5973c0e1513c781a74c81ef3041ac2564157e9ebf3449772a176ce',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a21820-09e2-7c18-8479-2b5cd9ab3440','01a21820-09d1-77fe-bdbc-660ac5a6e245','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'015ff89d06279f1d82784c938a206574bcd5ead09efd780d4496a1224279f25ff8a821708e126305e3dfda32e5634e',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a21820-09ef-71c2-a9a9-7090027f0d87','01a21820-09d1-77fe-bdbc-660ac5a6e245','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a21820-09f7-755e-aae1-8520eeebd5dc','01a21820-09d1-77fe-bdbc-660ac5a6e245','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a21820-09f9-7de3-90e6-619c63165c65','01a21820-09d1-77fe-bdbc-660ac5a6e245','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'016d756983f5ece4fa37df42ec40c335b968e23a8c5714db07cd5d88dbae90bbb89b2d02d639a1f655043994feb6f6',0,0,0,0,0);
INSERT INTO outbox VALUES('01a21820-0a1a-7d64-a8d2-1e0dd011fe29','01a21820-09d1-77fe-bdbc-660ac5a6e245','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a21820-09d1-77fe-bdbc-660ac5a6e245','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a21820-09d1-7833-932e-8c0bbf1b8867','01a21820-09d1-77fe-bdbc-660ac5a6e245',1,'sending',1772630460,1772630400,2,X'010d9671158c64f777b026a4d38a2237c6c70495a16b1426393aa4c841a2c41e97112dc40bb3760d1e39f9b60f54b42008cbd55b6d4d4d1c354196b099bcad5b0e87972e08dd762459e4c2cc15ab2be2b89d1a760cbb9b4c1dad05244c8bc12cdf72dc0efae98599d3eab052a0b6c5f8df63931a54095b8234f3a53f0bd536ebe56526905043c675a1db990be8690e0a52415036e9a73524ac0e776f5032cddf9063381ba42378fbd6cc7aa781433201bd6462121ec72888723e54d441527849696279b7598f210d532e498f1392165a315a8c7dd4be1bd1a4acb2d1c2474fb72275e5d1825655e954c53ecfc12b24848dbb4d6ae6db6a2ae6db4ffe929fe09a4e3563f272d80e14d00e6458e240d9d66fef6803dcfb46991222a01ef57ad6be3ae1e8944a59005973de2d6273a7e4c15ecb0b0b3fb70c367a0316068aedcfbb0b10e467083c8995ba1afd9a1240876f18b9844b56da4bbb4ffb50ed4a1ed0d548e62d3a5ad10eaaf9cc');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a21820-09d9-711c-b870-400cdcd932f0','01a21820-09d8-7976-b613-9cd92938de26','01a21820-09d1-7833-932e-8c0bbf1b8867','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772630400,X'0144f9444da63e9d50d4749876ca19e9edc001688b407669619730b767bb4fc324fe23c5c65722ea058a614286aef9b9b932019f11cb9eadefe1dcaf55a3a5d467550f369befd8c667b3ca351de0ff901cd2aef463ac12aca6f06e3e42a599c3e57708b738f82460a6fc410c48270e7c3b0725b9d73f5d656deec37c1d09e19cf4238f4a9fc98773100590e7150c7c5e2d843e9da1c6247bbbefd7c016402d955339c791d8c2168e213ee74a2417f571424261995651946e4433dc69362c0d6e9aeda983496f8ef544feb239f009f08618adcc7a870009eb4935e84c1e030edf19d92da89f716844f6');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a21820-09d9-7c62-b125-3c65b8b04e12','01a21820-09d1-77fe-bdbc-660ac5a6e245','01a21820-09d1-7833-932e-8c0bbf1b8867','',1772630400,X'01fd33d4b17dbe49c9260c9f14831aaf5536ea9f501d3011a5467940b92953009ce28afaf12766934ea30af269584535fffca506788ad6fd32d2619a6191b0c1df55db56d704577d5f8687d77e73be4c2c55d4902888be70b4a6a81653dfcff7f6d88e4ba743abd162b861ff65ef33171b815cc53ea3e41e6c3a0a7934da9da5d9dc3babd551d14d4cf9b320109ec08e72b9356119ec01c1703f3cb9c19d8c6b883c1ba32e87b379888b53c4d3d679706c60db990f1b97');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a21820-09d1-783a-8d92-93f4a15bbe5b','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772630400,0,X'01169237cb5fea2943ad3c3cdae264e503fd20bfa23a60f8844527a29f6622691e51e2fecadbe0707bbe7ce863d094c7e618687d444816f38c1d3127e13a1267538cd0a866ce6760c96db08a4525b469dbeb731305f1ab1d0332856b925040d0139a58451f6aad9cffe7e177d85f879b666b4fb0dc0b03393d7a5dc7f23397b42239f8fd75307620e4972843298c3a188dfd46c603a404fbda00f9e227686cfd70322ad13c62f9d4358f95f6a0c9aaaf2ec6ab19f85024594ba2f98a396fb591a354e71e475c7e18fbada467259b403216e7c582c228fff04f413dafcc7ac27a7c5e0aceb96d608e70');
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
INSERT INTO suggesters VALUES('01a21820-09d1-77fe-bdbc-660ac5a6e245 C1','01a21820-09d1-77fe-bdbc-660ac5a6e245','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a21820-0a1e-7d11-9398-480cde16a930','share',X'8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4',X'ff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205',X'16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603',1772630400);
CREATE TABLE bills (
	id text,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO bills VALUES('018f0000-0000-7000-8000-000000000005','01a21820-09d1-77fe-bdbc-660ac5a6e245',1772630400,X'015628061a71a577236ac24f9719de4e207c8857b8edb70e3d3b2a3feed9230de144a1582e8c8041ffc17afc315096a21a05a158b70bc1dd16b9b39e4cd0c9cdd8f8a57eefb33a4a43c7fb9ce353d282044c5f574f24ed3a0930231e72559a6f609d6493667c31516b982cadeb62fd1e6c1e229a5ba59478cb9153696d93e7f09a91e8203fef5727b80c7fb96122c6b50d1d4d0955aa1fdd6e0c14bb33e868034c51991488e5f071a8dfb82e3503b5b36836c31fe5d71c13589f7d32ae323e15e48b82e84f131cc51fca08884306889fc0237b5652d43b346fbd8f3724ee3e32edebb8ef3046ad5ab73fa90725e72f39b53244135468913dff91ca006e21b97f15e7a5cdbeacceef80155100f160f0d729042be8ff7040f9209f6bb6977cbd45fcef8da3f4');
CREATE TABLE billed_days (
	id text,
	member_id text,
	record_id text,
	bill_id text,
	PRIMARY KEY (id)
);
INSERT INTO billed_days VALUES('018f0000-0000-7000-8000-000000000001 2026-03-04','01a21820-09d1-77fe-bdbc-660ac5a6e245','018f0000-0000-7000-8000-000000000001','018f0000-0000-7000-8000-000000000005');
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
CREATE INDEX outbox_untold ON outbox (member_id) WHERE state = 'dropped' AND reason <> '';
CREATE INDEX bills_member ON bills (member_id, at);
CREATE INDEX billed_days_record ON billed_days (member_id, record_id);
CREATE INDEX billed_days_bill ON billed_days (member_id, bill_id);
COMMIT;
