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
CREATE TABLE deployment (
	id integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO deployment VALUES(1,X'011711a6e5482ad18673ca27f667300878d476a8d6cb376a9679afe93bc78abd1d144f28c1b535');
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
INSERT INTO workspaces VALUES('','T1',X'01cb93af79b2d75817602f4cae42ef70d4bc9c3e0f4a983bc9dd75018306a36d5b2c1d54546a','UBOT','A1','commands','Europe/Amsterdam',1772630400,0);
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
INSERT INTO members VALUES('01a217f9-86bc-7ea8-bc67-b803db93c0b0','','T1','UANN',X'014dae831ec5e4f04fc709abb051266d626c1da3ea72847f08efd71cc833a82a9b3ba460b230daa9bbc7ada234855415ea0fd22821b441477ed7a23984',1,'Europe/Amsterdam','en-GB',1772630400,1772630400,X'013c9361fb9de10884d109e1583002e22612c376b26f4537c3675cc47f400f2842474d4fd92028c214578a6498249b7a3c29a91f755954143da844b7ead8b02a83f4b98c7a25a94745b6994e1b511d27af60969bf9f29886fa7e9dd5ea91e776ef051a756c0700712194b7e68d679792953062efe1116313b6868e9554f17dbb1e63bb779f7714ad7de08939042b8af8140463fb338ce8f5');
INSERT INTO members VALUES('01a217f9-86c6-7c66-9dcb-51b361d86743','','T1','UBOB',X'0148a99e25aeac0775e9251a58e0e6766410970067fb229db5cd6d95532b3fd8b476606410ac1fd0b7c97b10bc6bba3e48f1b5b78462d8876c6a8a01b8',2,'','',0,1772630400,X'01404c1fa1e16687a82ccd99ca1cadaf0b04e4deabdeabbcf54aabf75c2ceb1d68eae1e1fdb1c647329fc1d3674ca6b610545f4a7c14');
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
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000001','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772623200,1772626800,'work',0,'Europe/Amsterdam',0,X'0116dff7e7a5e96e0c137a9e16ceaf85f329bfb853c0b604108ba04725472b8543b5e2d8d49a660fd37c69a6','');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000002','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772626800,1772628600,'break',1,'Europe/Amsterdam',0,X'010980e9a19d73f7aea671abbe8adf80e02875119283a9cfa9c4cee402d73086a420','2026-03-04');
INSERT INTO records VALUES('018f0000-0000-7000-8000-000000000003','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772630340,0,'work',0,'Europe/Amsterdam',1772634000,X'01b9e34c4b9d2735c703b71919ba36af4233601c71b36191e00edd44fed63b3c7ab75b','');
CREATE TABLE steps (
	id text,
	member_id text,
	undone numeric,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO steps VALUES('01a217f9-86bc-7f38-b19b-693f5fd2797d','01a217f9-86bc-7ea8-bc67-b803db93c0b0',0,1772630400,X'01c56fd03e9f1a78f5c8b64d1bab15f6d3219e8ff4ca9125adbe9b6e4fd0c8777d5c36652247a60f9f61e9218e1e2cdfbb2625466aeba8b8da46c690e06d1bbcca1f9cbcbe1f34b42cbcb78d1e9e7d3404de10ffa5c854585914e8e22056aeba0881035b280a62b5dec904c63f8b76c464ef39803b61b61e2594ad8d95d009be8721f726af135087b1586514136627343145462c9b9216c32626c887b8fdaee9ab0b903c64551e949d104db291eafaa2a6dfafe1d606c8f2dde735b59f1ae3a5fdbbde2cb7532417bb8939b009e77ed77bb2b8ff7678e5d95566269b03eba49b72d6205baace8e201e767c8abb8a9117dcbd6458eb77156a6fa6baf6b0d91d06adfb5dbb8dc9d78583a7ef53deb93e9200c4009390d28233dd4e33a21d771f4331d308b60489b8847d81fed1ac7b6f20704b0385df9631c1d687de9b26f0d579fbe83498f89d1b67b679f64e99253b210fe3479c18a126fb6d606b70890dbf4b77d2c31e32dca26f11ed29f2442d1e85');
INSERT INTO steps VALUES('01a217f9-86bc-7f3b-8220-f4f56e420a62','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1,1772630400,X'012ff2c547e065ed37571abe107d189b1c8d68affd3c94554ba6b656363656cc7ce7f721150f5007b971456e4cfd0a74b6f591a73b295bfaebc050f6967964a03f3bbcdff7b759372aef3b7dc8dfbff5a107505188cb5c8bd1d87801dca4521027f7cd6f683124767025f4d998749d6872b0190682fb84dd114850c02bac3f568020c622d244726f87e61cf89be07e8a787c8688e5fe121a5413aa9b7ec725871fb04468a5c742abe7d4e9510158306bb1a5da50df5eefb258964b01e08cbb0490a0a367d9edd493ecae92d7eb4b70846d212023140c1483950da635311c8fa39f75c03f527d220d21b6eea8dc28a97972178570df1dcbc7f169eedafbb6dc47f1a04db01827b48350a105373ada31ee6e9fcd99d80f021bafaa6b616a7b8fcfbcbd7a2dc989faf2c1b0447f58203d309cd956248103dfe113e2faeafd1feb73dee2ad7fb3c5b4a165c5683f0b7ac1c0924bc934d1d0115db8430cf8254a9220da3a32e1c16abef0128170b8aac391e07cd7acd990395051db9368d8d8');
CREATE TABLE envelopes (
	hash blob,
	member_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (hash)
);
INSERT INTO envelopes VALUES(X'3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772630400,X'019cc557b07a30f0725a1762d9e57140d0b9316e5eb9fe0860d6e3e46874c79296e8a2c0c024d3b2b6');
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
INSERT INTO schedules VALUES('01a217f9-86bd-7007-921a-e33495d359a2','01a217f9-86bc-7ea8-bc67-b803db93c0b0','text',1772634000,0,'',X'01caf7373bfd46614607b2c8ce132309a3a329dd673c54b88c1e1d92634c16bd85464ecf6d8534e0de8a26abf2d9fc807fce907e84b4819f00ed56b6d07a91eda6de735cb7e43e442b6cec0997243e5ba58c8dace5c67d39b662de5294d5e873780af9efed6d8512a6f52f4ee2ec4094476fc30b0a5dd2500f11e74c5cb894d6255fdf91a57d9fbd1dcbe91b116e5d75b9ef92b3d0eb9cd004aa8b45b61e9560a7f4cf5096593b51f69e8ae4ccabf0fe9d2f5957cdcd664cbe39f440ec9bfe35fa1b44eb8bd13186326c1268d1aadfcd51a3254c61bed0915db80915f2a15f8d3265c8ffe565643c');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000004','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share',1772716800,0,'',X'013af5f9b9e2d9021cbf5cc4b5a59a1917098600728f5cc28374ba2b2429611f3ff5d37bf006a53ac6c31fe4afd7777f9f4c88d01f833790cf47a39b6ad9c818e34e571ce01c85eb377bfd9480c31ae40902727be805cd63e40186d6f15e8731f756a6cb3ad5917b6a3748e9691f48446a1dbc86d1638a616535e9c9bf6366c6e7971493844e7f1ed2e246bee51fc738e1500483fba47cd17fae255bfacfdcc2a73d91d061dc87154a373fb5018e289613865b28d8f404a4ad44e6cf4bfb7caa71793dab9f339b1b85c954389c1a1d3d8d02488f172922bbb25109163ede12d2128c8e0071791f47df1addae951b391cb366d301d36d2bb96da4fbfd86578a92ad988997e743be78515aad5bb147f2945ecb3a85a25aec4b7f04f50326f957daacd216db34cae431bc82b45810bede818df341812a7ab319a41e251219927679b82c2de3d14021acf2b32e54397f29b615c537ece62145902c48a910b2245aa172a87a09968bc70b551cb7976a2ebac69d');
INSERT INTO schedules VALUES('018f0000-0000-7000-8000-000000000003','01a217f9-86bc-7ea8-bc67-b803db93c0b0','planned',1772634000,0,'',X'01673cc25603d558a406df763b91320145fbcbf268914b13bcb892f494b8d1052775c4104b62696d1dbcf65bef45d3fb9244176e889bce23a7416eddb7600e8f8c2c3df98f84ec7aa008817fc5d06d0244d39231cc4e46129d0e40f8010b32f6dde79a1dca6aa522f7f94edbdf496562f200461e9eec82f2ac9630e87a9a53828c390d0ab5d264abdeaa5589a816188d5b63d732c440ff6e31f0e3367f8fc69f6535f4fdbae9616390bc110ab4be2dd5c6702276451d0ab03ace66d7fe9aa2cf96784cf5dc1475bc15');
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
INSERT INTO outbox VALUES('01a217f9-86cb-778e-8982-50ee54416508','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share','waiting',1772630400,'','T1','waiting',1772631000,0,0,0,'','','',X'0131e4f32f31cbc1e5fda4534d610e71f4b47759a824e4c0c40af6ae21ed1d17a097b748bd96fa4f061061f420c16e',1772631000,0,0,0,0);
INSERT INTO outbox VALUES('01a217f9-86ce-7399-8e2f-466917e0a351','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share','sending',1772630400,'','T1','sending',1772630415,0,0,0,'','','',X'019e54d7e099904920d8942ab389a4ea8a5c0ab796678bdb029e8fd05c6c616f3c9f7a00b72c34f9cc8041d3ec2b06',0,1772630415,0,0,0);
INSERT INTO outbox VALUES('01a217f9-86cf-7e00-a6d5-68cf1ecad885','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share','sent',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.2',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('01a217f9-86d2-7492-97f7-21986e258926','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share','dropped',1772630400,'','T1','dropped',1773235200,0,0,0,'late','','',NULL,0,0,0,0,1773235200);
INSERT INTO outbox VALUES('01a217f9-86d3-75f5-a064-a14ce937c485','01a217f9-86bc-7ea8-bc67-b803db93c0b0','share','written',1772630400,'','T1','waiting',0,0,0,0,'','','',X'01fe67d5acb23c91d1589a217573d0635cac626455770dc3f63b3347bef5f4849ad1d45d51ca29c6d8afdb3bdf41b1',0,0,0,0,0);
INSERT INTO outbox VALUES('01a217f9-86d3-7cae-acb7-c86ae73ca536','01a217f9-86bc-7ea8-bc67-b803db93c0b0','answer','D1 1.3',1772630400,'','T1','sent',1772889600,0,0,0,'','D1','1.3',NULL,0,0,1772630400,1772889600,0);
INSERT INTO outbox VALUES('018f0000-0000-7000-8000-000000000001','01a217f9-86bc-7ea8-bc67-b803db93c0b0','file','F1',1772630400,'','T1','sent',1772716800,0,0,0,'','','F1',NULL,0,0,1772630400,1772716800,0);
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
INSERT INTO shares VALUES('01a217f9-86bd-7003-a03f-225ad8fee035','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1,'sending',1772630460,1772630400,2,X'01eb1f67a3ca14db2bfd12070d92564b970df94d8d3fd57b938bf8d936b63b9aa2e54575b8abe0f269345ce1d68ea787723fbe2c64c66795757d14ec2e744aadb48a1cb7a2c080a78d2e1ca2165d9634e4f944de563ce35b8b8a816b00cf67781e719b541440b24b692a32d29aac9cd7ed2259e31f4e93bdf181ddf59f019d556aedd113446fefda78a267fbb434cc7a2a685a4bcd92094fc9b8847e7c3ac4491b28fcef2cd0f941577ec7332ea80d3857b152660d5a3d54e6106c471f490131676cab0bc9d2e5d2268f1aafd469c7ed5f62a98cb3a4cbbbd11f2ee603b84799012c9b59ee658d10aaaa038090329c0b581bcdb567a64d48355ba34a69a18071a979daf834b841559e2de04a484ac8d009839cb50e3d996ed5ca78441db38663ce2be6039d45fb86617ed106dcd15a9aaab93b1b1ca0688512cc434ea7bed182f7259e05a415f4aa50a5da1467fda5eac3f865515c0979c36a111f7ff1eff4e38a1ffd6dbdbaa6e8fdd3');
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO received VALUES('01a217f9-86c7-77b3-ae1b-a78f7041c143','01a217f9-86c6-7c66-9dcb-51b361d86743','01a217f9-86bd-7003-a03f-225ad8fee035','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772630400,X'01ab69c08dafc4f06830758eec28a22e9243a69f9360c696744c1e3c2ef51168193d8e181f3e1664215f8da97f8f89c4ad892baa1b0912831577c13e8a415e937edffcc5aae260bbe674d06226030787a99bac3bd4ac31013396b651e70d8d5f9fcf3fabc5b3ecf2139811129cfa90e780427342b7ab0afb3f9cc4f756641d6d7a4632ea97c3812ac18c8c3e53072d36fec8b6ca27cf885027da6d92e534481bbd4b55c22ea0825a97bad0635dc7420304accf74e9437430f2c731a7083eb4fce026e64889384b0e9bbbea502472b63aebfbc37576a08aaad9a19b6f89859d8a2414270986178bcbf9');
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO answers VALUES('01a217f9-86c9-716c-940d-9a645ea7526a','01a217f9-86bc-7ea8-bc67-b803db93c0b0','01a217f9-86bd-7003-a03f-225ad8fee035','',1772630400,X'013c218fc62874817e8a87a518739700087818ff069fcd18d803a02ccb5330d96e95d07f383b9759a4022b09d8de92b1e9125e4aee8012829b640157ae9f45b2f7c8efe4bbed38ca9b16bf5a471d532592e44e408d982c71be6e8a1a12bd904b44b2288fe0d20a69b9f27db2f10e21656651a2576e46a28744a69af4fafd76a7805bef87c0b718bbdfca01690ab02ea43e3c7ae192eb31b48b8f7b57b20cb04d1d1d98dd32c9f54adc7ee0c278d24268550116863041fb');
CREATE TABLE requests (
	id text,
	member_id text,
	at integer,
	until_at integer,
	sealed blob,
	PRIMARY KEY (id)
);
INSERT INTO requests VALUES('01a217f9-86bd-700a-bbdb-39ec83c4ec93','01a217f9-86bc-7ea8-bc67-b803db93c0b0',1772630400,0,X'0190141159337db609f5cb266f96c579e00eb04f44a7b5f6e9bd1a8a9fdc3d93dcad712d29dfc056839219f28228595ab6c0b016a9b232834cea742a22052e7bbaf06a66bf45f0cd3320ecdbaa26da90ff5d049169888d81dfe9377c3bb293f1131299818481076d6ecf043d4b65f9c101a9b68e9166d83cc0a771bbae9da0212af878dc5032d8d7427bb5c642a3a5886dc5708a4f09921c080b55c9b22b0e509cc63482e5f7d5449d03a9195582d31b2734e7a981b98e9d689c820884256e5564dc4a55d1a706ad5ce18bdb2b621849136e15a8fa3a7626fa82711a04ba4e4b78667597dd18cbcc27');
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
INSERT INTO suggesters VALUES('01a217f9-86bc-7ea8-bc67-b803db93c0b0 C1','01a217f9-86bc-7ea8-bc67-b803db93c0b0','','T1','C1');
CREATE TABLE contacts (
	id text,
	kind text,
	pair blob,
	sender blob,
	receiver blob,
	at integer,
	PRIMARY KEY (id)
);
INSERT INTO contacts VALUES('01a217f9-86d6-7b8e-99b5-5a27ba16bbb5','share',X'8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4',X'ff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205',X'16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603',1772630400);
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
COMMIT;
