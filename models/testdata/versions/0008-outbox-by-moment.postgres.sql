CREATE TABLE answers (
    id text NOT NULL,
    member_id text,
    share_id text,
    by_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE deployment (
    id bigint NOT NULL,
    sealed bytea
);
CREATE TABLE envelopes (
    hash bytea NOT NULL,
    member_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE forgotten (
    hash bytea NOT NULL,
    at bigint
);
CREATE TABLE members (
    id text NOT NULL,
    enterprise text,
    team text,
    slack_user text,
    wrapped bytea,
    version bigint,
    zone text,
    locale text,
    read_at bigint,
    created_at bigint,
    sealed bytea
);
CREATE TABLE migrations (
    id character varying(255) NOT NULL
);
CREATE TABLE outbox (
    id text NOT NULL,
    member_id text,
    kind text,
    subject text,
    due_at bigint,
    enterprise text,
    team text,
    state text,
    at bigint,
    until_at bigint,
    again boolean,
    attempts bigint,
    reason text,
    channel text,
    ts text,
    sealed bytea,
    try_at bigint DEFAULT 0 NOT NULL,
    lease_until bigint DEFAULT 0 NOT NULL,
    sent_at bigint DEFAULT 0 NOT NULL,
    delete_at bigint DEFAULT 0 NOT NULL,
    forget_at bigint DEFAULT 0 NOT NULL
);
CREATE TABLE received (
    id text NOT NULL,
    member_id text,
    share_id text,
    owner_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE records (
    id text NOT NULL,
    member_id text,
    start_at bigint,
    end_at bigint,
    kind text,
    placed boolean,
    zone text,
    planned bigint,
    sealed bytea
);
CREATE TABLE requests (
    id text NOT NULL,
    member_id text,
    at bigint,
    until_at bigint,
    sealed bytea
);
CREATE TABLE schedules (
    id text NOT NULL,
    member_id text,
    kind text,
    next_at bigint,
    paused boolean,
    stopped text,
    sealed bytea
);
CREATE TABLE shares (
    id text NOT NULL,
    member_id text,
    number bigint,
    state text,
    until_at bigint,
    made_at bigint,
    version bigint,
    sealed bytea
);
CREATE TABLE steps (
    id text NOT NULL,
    member_id text,
    undone boolean,
    at bigint,
    sealed bytea
);
CREATE TABLE suggesters (
    id text NOT NULL,
    member_id text,
    enterprise text,
    team text,
    channel text
);
CREATE TABLE workspace_rules (
    enterprise text NOT NULL,
    team text NOT NULL,
    channels_off boolean,
    files_off boolean,
    at bigint
);
CREATE TABLE workspaces (
    enterprise text NOT NULL,
    team text NOT NULL,
    sealed_token bytea,
    bot_user text,
    app_id text,
    scopes text,
    zone text,
    installed_at bigint,
    uninstalled_at bigint
);
INSERT INTO answers VALUES ('01a217cf-35b8-7c88-9974-07cda2e33a2e', '01a217cf-35b1-7318-91a4-04863ca6025e', '01a217cf-35b1-7342-b546-39d852c99b8f', '', 1772630400, '\x011a408612cfa6324f279f1387c8d5a3acf88f3df2d723698ba95840d88ef5250e6a0a94bdff5655b065ea296e04202ecc193ca1d3024b1ea941d7879e3da75993f15b67fb032e765bd6f7724961ba589ea1ce45de00daef6fef8af59a2f6d56fd0d474be23f56c372b694acd36d7cba3a6842e3e63fae21e6db352ad0a16be9426f46a30889f4cc776733dcc2f82bf9dd25031dc4ca45fc21e3a697b438a3f669211b85450873335a2f81ba385b33838d');
INSERT INTO deployment VALUES (1, '\x0187e1f173377bbee12a89e8720b96e2d8e5dc279e05b35310d19805be8b47d4933d99d6d23018');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772630400, '\x01016872ec21e43be383f34a18c1d99f1e73c7afbdfeeaa84515a000a9bcbd633d58da21071d88f9b2');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a217cf-35b1-7318-91a4-04863ca6025e', '', 'T1', 'UANN', '\x01852fcfea716b766952a91a158a5ccd34f39783d31eebb5df180f915c5f2bc2e8f48cf74e7796173cf2b3d6025a93e965897f336990745e84ae759cd5', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01855d9736ce6fd6de9dae70acece0424b0e92175b4a96e994949f87027180d46f04caeb8bd7360cb0f979bf21bc7b8bc775335f3858a05e71ed494791d12dc56c7769288795abe76359d8d358b73f2151f69b319ea349e1f0d1790ab713b318b3dd19ec7cd9a82114aa3e762a7a4808b1fe1f794753ae70c8e3ed4295f8b4b27d0d1fe3d4a209cb59a1b03f4ccf93d976d8');
INSERT INTO members VALUES ('01a217cf-35b7-704a-acf8-c41b272a3902', '', 'T1', 'UBOB', '\x017d0c6a957412c14feec5c38e640bb439f336aa531e0afdba7e1449e24ed02b111a9957231330827255c0260ae97dd408507225fa5dc0a5e900506e5c', 2, '', '', 0, 1772630400, '\x01b503cc400f5aabcbd3a823aee2bb3c45bf13a467ec63ee1c1ae902c47cefa3d926e3fca8d7f86d27f31554d97b9721');
INSERT INTO migrations VALUES ('0001-records');
INSERT INTO migrations VALUES ('0002-schedules');
INSERT INTO migrations VALUES ('0003-workspace-rules');
INSERT INTO migrations VALUES ('0003-sharing');
INSERT INTO migrations VALUES ('0004-forgotten');
INSERT INTO migrations VALUES ('0005-suggesters');
INSERT INTO migrations VALUES ('0006-spans');
INSERT INTO migrations VALUES ('0007-outbox-moments');
INSERT INTO migrations VALUES ('0008-outbox-by-moment');
INSERT INTO outbox VALUES ('01a217cf-35ba-7067-8bc6-5a5618c24b62', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x01ad35901ddbcf6745fdb48838ad20766d089227ed338b1ebcb0eca905a36d15be25a559bbe10b2e8f1d0719333517', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217cf-35ba-79d6-bc30-a3e9e8c401f2', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01134a33175255d9fbfc25e2d9b2e876bddb141f8cbf1746ac1d6c6af5cda55e4b82f87a8178718ab5d369f5864a49', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217cf-35bb-7622-9c84-c44b9172b31a', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a217cf-35bc-7052-8a62-87a4ef72b049', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a217cf-35bc-7832-b440-70b282c7b422', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x019dba14705a4e9263be1a7893af5b912909c0b17eaaca2959c37a4a7ee58bc625bba85ceb96f22bf1592d7a2d5c73', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a217cf-35bc-7a72-b87a-b06f8ce39b2b', '01a217cf-35b1-7318-91a4-04863ca6025e', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a217cf-35b1-7318-91a4-04863ca6025e', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a217cf-35b7-7f18-8b26-8512e424b338', '01a217cf-35b7-704a-acf8-c41b272a3902', '01a217cf-35b1-7342-b546-39d852c99b8f', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772630400, '\x019b816c474a0b5a41e10738beb6ed4afa1eca72f195506fac73f2a90e11185ae24d7c43b0bde84bf70d12336d3bfe9f48f54eb8cdae9f3260f4d4f2f0a0306d85c3feadc976813137d9231387cbabebd40bee833c77c89be57674b248f11640c91a692b158822335ba2371b57b4ab00ce16f92d918182ab73b9a75c784f9ba82e126dee8edf08160c885bae936e0521aac83e4e46c99001abb53eb922eef355296a73d8ea1d48a322a404524c351dbf471907f38cbd9ff532891996f36d0628a797566aa40cd76d2fe8a1b416fc0e8f5f7f54ce6470af857ecf9990f07d3cab2296dd');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x01e16da8cd8c47586064416bb7f21c989fdc7748b6049b068b541c99e31760164ef71e1373a54a4a8e6a6d3f');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x013a20442b68ff7a4d92835f9fc884d3e821fe75865143b8ada98fe7ddc6301b68d6');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x01293a7f374f8da0ab056f4fc3c1118fc6a0a5fbc51a75cdb3a28ff05d7b32441a37d4');
INSERT INTO requests VALUES ('01a217cf-35b1-7347-8b25-c576509da2a4', '01a217cf-35b1-7318-91a4-04863ca6025e', 1772630400, 0, '\x018d0ebba90c92eaa6ac744e7130ae6b213dece302ed6b30f3fc6dece46d909d46bfa2bcdccc97040c1036e963ea49b42853dac8c0f75a3b28133ed1d298ae0ded9a1adb91a5f8ebb128b7b2bcbdb66c2d7d5cf4930094339abec8e084fed9c81c32220e06efa4eda019ecee72b82ee4b7b2c8d5a04299171685f87f4aa06628f590750e7e1293b39c847fc8fb9f9df0ce70378db4ec4e9c2f3624d6cbb1149dd9e7403d256dba3c54ddc54c7f5a13a342ec7bfb103610db3d8512bc105c0b21aed3310db03a5a4e52435d4a7e07ad31411bd82e09a128653d822d3355cfb08cbfe23d');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a217cf-35b1-7318-91a4-04863ca6025e', 'planned', 1772634000, false, '', '\x0105ae486330a43dd6bd9c26e38f3a406ccda0cae217d51e172cd09361ece70f1bbe3171e00d762b3aa9955cd97108e26034143cde7da0715cdf87c509b2172f34fed899a2cdb33f3132daad6c94c21d03470e8135a23e4edc0eec1a5c388d8ff66164243055f070cff0d074009e58c0d2f00854962a578f2cb9e7e9e950143205b90b1722a80d20434988615955466259cbc49954d2bcce9778e2b0f703811f7ec7ae3886fa8a56a748c9803d63763bf37c01ff898fe93cdd5ae8df28f933dbd57a47');
INSERT INTO schedules VALUES ('01a217cf-35b1-7346-9e38-eb694d2ef406', '01a217cf-35b1-7318-91a4-04863ca6025e', 'text', 1772634000, false, '', '\x01da8f0ff9256efddae5fff71aebef74bfacb08046238dc630a3eb7ee6c25883b60e2d77ee42bcb74199ea2fdc1e2d7bd2c8715e1eb1e5b00f90cd8241f001ac6d797937c5e6ab049da2c471c79f85b7a700636b0085ffe605762822a9fda62852058f837c6d7661bdbd895735376176f69c15aec71fdc7c2495afd584981b0f08ae6015b354bf11261cb0f6af2d9acef124a754ac55dce1e308e17ae8616708e4b7cb77412a2d06d3506760d9b2b1beb80cac4bd4d79961f07e9e19e16be131d88e5a655fde7ecfbb9add5aa98922e7806c2569b61aee452522a34ee10612dc397f');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a217cf-35b1-7318-91a4-04863ca6025e', 'share', 1772716800, false, '', '\x01bc0cf14bdb7dceb6e05e847611888b34082e8c909d0a2f7a12108521f580df59373a9a9bb87c442e8e9670baa07caf058326e42258815caef2a39cea27cdc03833ce603e50f65908a8e18cf8309f2ed6d74038ff6a890301332d2c96ea9f9cbf50f676135941fd7727b9c2a08308eb8ca35b3198f79fe8f91112a63747693a97f147b93e43f1a80de46d0c86376303d9e8caad941df661697958aab664ac18ab7327f64af974ae3ac1d35c8055ec993b86317119de83a96b082746cb570ff0c909d03d8d4a78204b79941e298859e03eaa19c5d10e78f29cf87e95c3904930b4174f3f7eab26cf1cde03aecb3eb733ba0292b12bbe8272c00d40ddf0e695ffb38eb048e23e9f65e893c31d51bbf2bd932113cc97f9323c1fa094f90929e9541e1e1abe7aa27c18bf54ea633a7d65a1ef88a54fd0b8b090104d7fd0a3566e1f093d199f02a27be2ac81b675981cb116059075e8f455230a692eeced8ee550d33d4430f34edadaed0b1b81');
INSERT INTO shares VALUES ('01a217cf-35b1-7342-b546-39d852c99b8f', '01a217cf-35b1-7318-91a4-04863ca6025e', 1, 'sending', 1772630460, 1772630400, 2, '\x01237206b9d562c601196b980ccf8bab0ed07003496f5a7c3c6e06deeaf9f784d805ae687f42703cf11c9bb7d56a07951dcdb6c9c4da5af3988a8f9498a11f133b1ae3bf0ad88fe994f756c15da999c0da14b433a50436e1c42af9229edc9ed173f7311b478de8485dcd65f2aac30a96497d1e17b775d3d843ddf6f8d94ee219d3dd5dfe54a15116222ca3bbbb130605dcdf5397da21d23d8e0c3d977f8851cc7e559c9d28f7335603e64026357f829878e7cc6cfa09050b2c5a7b7febd79da78797601c442623975b0f5e724d27ab492662d54f8f5e1148a034ad68fd026af8fccd5acb6aa83a1222c735c1607cf227dc1f8867a2bde902c76bc79846a72969428e26f64824ffb778aa6a1f1609aee093c0ea3e636ee5547ea75052b501e06cd726940c57245bdcf677425b0d0e55f5a45d73aee611d00443ee68a5953eb5e691c8f614fa1d6d57edddb59d0e4010f8e71dea5a45c5a4dd41a1b0a1663c4f7db1ba554c');
INSERT INTO steps VALUES ('01a217cf-35b1-7336-9117-062520e9170a', '01a217cf-35b1-7318-91a4-04863ca6025e', false, 1772630400, '\x018f1ba123015e805710eb9fede0cf735263f3faea82e5f1b6c0d415bbbf559900e92c7883e820fb775576c4dd97f1a5e08f2e8629e8c5a73a2e513e9773d69dfcc8e4047e725bf71c330cb95923e8cbd5bba9f575b6a7892cebea581eb80db3c32ab7d1cc87407d4bbbe9edbffed6d24549a63716396f84c8004b85bfb6d2cd928c035584975e6b082689bb8de0943366a4701a5d3688839105f49c7a6cff25840a517243a98549d11493b771023a1f839d6b0ca50694ce75cf862ea552d3020ad248aa678bcd8763943b655f529290d0e019771f212ca4c63f58035be5d835c31e5a9f2a92803017e60900fcb763e40a1504c274f0a0104fa208c08d1c5304bd16162e13081652f50d6a51cb930bd34827a473febb994b48af55d0870afeb491fd65a14ea0d5714e045f78b0a0dd0725a6a56e822740dbe785ebf38c81d5e5a43a769e74b3d7efe422b52c1b661ed7d337d7fcbbc31a4418debec678872e5950af2c6d2469ef9f4b2c');
INSERT INTO steps VALUES ('01a217cf-35b1-7339-9dd6-0fa49b3b6c63', '01a217cf-35b1-7318-91a4-04863ca6025e', true, 1772630400, '\x01ae83dbee1e14f28f68536a339b00af20fdcb31da98fa901104e15038b723f8f0e9fc57e6ce4c41f81af51fa328846624156347f25d2bc0ba71ac65aa5ed6bb8bab09cdb5777f8cf6a93d717461976046e6c8fb6bf8d4431d1abe2b26a01b687a9f875b915dea96e7eb33e273cbc55a5f04f0ad11063de69a4ae8c4efa57da589c6d9ec2be8a03c3761a47ebda1f199d333a0a4959a66daf0f3f5b6b5c3fbd8e6eb13935d0c0ae8d843348730d846e0af4067475b4fda83f7f759c9766802f67be29f48923a266241a56f0de5fd026e974d35fdbec4c7ef72b23dd7685109f644311547621c8b8357d10a6f59abccd32fbc0c10971069b4218b2a14cc9220e3cdd6e8f55c187ba914821c6a0921dffae5722b61450028c6544989431dfe3a47208073231f7aa1a0d3f242db4664855e8ad96069e78ca37d39c7f3b64cf0956ae7458df42c27a7b2ea55a16a2c46558f28a94f80cb604400e2e8369e1d6590b071d099');
INSERT INTO suggesters VALUES ('01a217cf-35b1-7318-91a4-04863ca6025e C1', '01a217cf-35b1-7318-91a4-04863ca6025e', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x01c77a207f01dd5e3eef02dcb67119ca69ea0becb7280096786e2a715502645918fc56fe42a4', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY envelopes
    ADD CONSTRAINT envelopes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY forgotten
    ADD CONSTRAINT forgotten_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);
ALTER TABLE ONLY migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY received
    ADD CONSTRAINT received_pkey PRIMARY KEY (id);
ALTER TABLE ONLY records
    ADD CONSTRAINT records_pkey PRIMARY KEY (id);
ALTER TABLE ONLY requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (id);
ALTER TABLE ONLY shares
    ADD CONSTRAINT shares_pkey PRIMARY KEY (id);
ALTER TABLE ONLY steps
    ADD CONSTRAINT steps_pkey PRIMARY KEY (id);
ALTER TABLE ONLY suggesters
    ADD CONSTRAINT suggesters_pkey PRIMARY KEY (id);
ALTER TABLE ONLY workspace_rules
    ADD CONSTRAINT workspace_rules_pkey PRIMARY KEY (enterprise, team);
ALTER TABLE ONLY workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (enterprise, team);
CREATE INDEX answers_member ON answers USING btree (member_id, share_id);
CREATE INDEX idx_answers_by_id ON answers USING btree (by_id);
CREATE INDEX idx_envelopes_at ON envelopes USING btree (at);
CREATE INDEX idx_envelopes_member_id ON envelopes USING btree (member_id);
CREATE INDEX idx_forgotten_at ON forgotten USING btree (at);
CREATE INDEX idx_received_owner_id ON received USING btree (owner_id);
CREATE INDEX idx_received_share_id ON received USING btree (share_id);
CREATE INDEX idx_requests_member_id ON requests USING btree (member_id);
CREATE INDEX idx_schedules_member_id ON schedules USING btree (member_id);
CREATE INDEX idx_steps_at ON steps USING btree (at);
CREATE INDEX idx_suggesters_member_id ON suggesters USING btree (member_id);
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces USING btree (uninstalled_at);
CREATE UNIQUE INDEX members_slack ON members USING btree (enterprise, team, slack_user);
CREATE INDEX outbox_adopt ON outbox USING btree (id) WHERE ((state = 'sent'::text) AND (sent_at = 0));
CREATE INDEX outbox_delete ON outbox USING btree (delete_at) WHERE (state = 'sent'::text);
CREATE INDEX outbox_forget ON outbox USING btree (forget_at) WHERE (state = 'dropped'::text);
CREATE INDEX outbox_lease ON outbox USING btree (lease_until) WHERE (state = 'sending'::text);
CREATE UNIQUE INDEX outbox_once ON outbox USING btree (member_id, kind, subject, due_at);
CREATE INDEX outbox_try ON outbox USING btree (try_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_waiting ON outbox USING btree (enterprise, team, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX received_once ON received USING btree (member_id, share_id);
CREATE INDEX records_long ON records USING btree (member_id, start_at) WHERE ((end_at - start_at) > 86400);
CREATE INDEX records_member_start ON records USING btree (member_id, start_at);
CREATE INDEX records_running ON records USING btree (end_at);
CREATE INDEX records_timers ON records USING btree (member_id, start_at) WHERE (end_at = 0);
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
