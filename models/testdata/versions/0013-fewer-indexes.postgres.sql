CREATE TABLE answers (
    id text NOT NULL,
    member_id text,
    share_id text,
    by_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE billed_days (
    id text NOT NULL,
    member_id text,
    record_id text,
    bill_id text
);
CREATE TABLE bills (
    id text NOT NULL,
    member_id text,
    at bigint,
    sealed bytea
);
CREATE TABLE contacts (
    id text NOT NULL,
    kind text,
    pair bytea,
    sender bytea,
    receiver bytea,
    at bigint
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
    sealed bytea,
    day text DEFAULT ''::text NOT NULL
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
INSERT INTO answers VALUES ('01a2189b-fed7-7b31-95cd-06b0a1c41723', '01a2189b-febb-7515-9251-fb0d49d63927', '01a2189b-febb-7536-8715-a8424746793b', '', 1772630400, '\x012a6eee5f95b00e2a02c082c12007cac61467c851ffba7343d43ba972585967d1ef9b4250d4bb07e5d3b3b0ee594313a90e3317e1064ab32edb97f092be5239f9cc66250b5d5517faee35a53bfdf9a12be31bf9f7c8d5ba9a9aebfa4849180f970e3eaf3926b67a0c2b62e0c59ba040f07499c642e87f8fb2b5e040fcfde9618d09f27e7eb4a10dcf4acb5509ae01bd753c9b572a411b9e19d5affce65476089c458c96bd202ff4e7f6b868907b87e1467f263b752469');
INSERT INTO billed_days VALUES ('018f0000-0000-7000-8000-000000000001 2026-03-04', '01a2189b-febb-7515-9251-fb0d49d63927', '018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000005');
INSERT INTO bills VALUES ('018f0000-0000-7000-8000-000000000005', '01a2189b-febb-7515-9251-fb0d49d63927', 1772630400, '\x01357f2035af2a84ede76a66f76ce79d0bb76b7514410d3a05a5ea056b304b0d554874877b6d9c124a059b8e1ccbdb5dfa59b9d7787a27fbbf20ebe64ab6179a12d5153f9b4ae1fbb88646d127820ac2267f3293d6c8351aeb92efb61945b48f9e25dd47eeb634a858db72f0053916200a0c419b3e4b4af1421f36a922b56054e5ebe70ac6e087fe51b34c5c5bacd85c2f6280a9d1fe8870d65c3b0c3f4dd63698ae3001f43f37d0962aaa0e2d9d7f5fb5cba5476e71561a8eea1f36b81ebf25d589c040b61bfc4b8b3fb242a66859b58f982f9ddaea21eddf40ddbfefe64ee818bbdd510e75c3fee79d3d59d063efb518204e5289183881fd43bfaac1c438fc93264ce8d314cb9c6ea47b95aa0d80d13aaef8554a6a704e45f7ccdbd0d20610ff1d8d3f6f');
INSERT INTO contacts VALUES ('01a2189b-fee2-7cee-b7ee-a13066390b20', 'share', '\x8a7a5fb89ca395f6259411cf26f27913b9186ae2019d14b589f4bfdaf565c5c4', '\xff52fafd09bc485d9b022332363d35fc36205314fbe967717600338b73f77205', '\x16a66e8526a999306c7bb3c427650bce23e99f151df84a40cf4b91911f661603', 1772630400);
INSERT INTO deployment VALUES (1, '\x01ff8bdf34aecf82d82dbf3584306e7e9c43f9c0bda63131993ad174860a2792865497dfcd95dd');
INSERT INTO envelopes VALUES ('\x3a1038090d6658412879cb5749d857da3cfbd97102a928039eb14f8e0d97f8d5', '01a2189b-febb-7515-9251-fb0d49d63927', 1772630400, '\x01b97e2c87377d9d991e951affea1dbb779998421cac4904e6d33b5a9e6441b8b0020ce46289d5b4d8');
INSERT INTO forgotten VALUES ('\xc4a2a298502986d9bd5185caeae6feab898998525d4bd3ee54333fbdb4e63c48', 1772630400000000);
INSERT INTO members VALUES ('01a2189b-febb-7515-9251-fb0d49d63927', '', 'T1', 'UANN', '\x013c1adae40684f0ebe563466efe86168b4f0b590d1e9599c7b6d72df4f93ed82eb507458bef4a1d33c1d0d3c5abbfd825f70958e30f59090d7b159ce3', 1, 'Europe/Amsterdam', 'en-GB', 1772630400, 1772630400, '\x01a84538476a899c7ef6f2c34d7d3cbee255dc74fe0b95560b8e340238748c01a15ea6eb66a28e557c29513bfadc27eb64f4ed87ed0100423d38a0d1a7ac41436ceac4cf8772b35d0ac7101fcb497617099676f94a255dce45f57ae700454dc4bd6400b806c02858c50aaf333acbc0853c239f052d5bf46b6f032c503eeb5f9accfdb46dc5b974e184221c3c3b15cc006f65e37a66e84eb2');
INSERT INTO members VALUES ('01a2189b-fecf-7d96-834b-90473c3ba884', '', 'T1', 'UBOB', '\x019b5a4d29af25266e41361ac5b52095f6dbf3de02c611e7bd9a67192c99a40976a72397780af2d0e98e3454e37627ba1a28d55aa1e9cf0a38cf160b9a', 2, '', '', 0, 1772630400, '\x01b53ac047738b655a12e1d8d782b3e282503f55345cccb9279b7bbb2a9417b2612b40f8347280f1baae71d1fda715d39af03291c480');
INSERT INTO migrations VALUES ('0001-records');
INSERT INTO migrations VALUES ('0002-schedules');
INSERT INTO migrations VALUES ('0003-workspace-rules');
INSERT INTO migrations VALUES ('0003-sharing');
INSERT INTO migrations VALUES ('0004-forgotten');
INSERT INTO migrations VALUES ('0005-suggesters');
INSERT INTO migrations VALUES ('0006-spans');
INSERT INTO migrations VALUES ('0007-outbox-moments');
INSERT INTO migrations VALUES ('0008-outbox-by-moment');
INSERT INTO migrations VALUES ('0009-record-days');
INSERT INTO migrations VALUES ('0010-outbox-adopt');
INSERT INTO migrations VALUES ('0011-contacts');
INSERT INTO migrations VALUES ('0012-outbox-untold');
INSERT INTO migrations VALUES ('0012-bills');
INSERT INTO migrations VALUES ('0013-fewer-indexes');
INSERT INTO outbox VALUES ('01a2189b-fede-7c22-b4b2-b08418e7bb32', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 'waiting', 1772630400, '', 'T1', 'waiting', 1772631000, 0, false, 0, '', '', '', '\x0111f63e6959db610759e73d75964f4de32190d61f6a4ebd4d2421dc20523fe7c1c845b0178fc06d819e5f9780e70d', 1772631000, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2189b-fedf-797d-ba66-96871f1c311a', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 'sending', 1772630400, '', 'T1', 'sending', 1772630415, 0, false, 0, '', '', '', '\x01e7eda058b35b85a55622e3338bc966d7d66dfbdb3613e6dc1219b4ca33a0ed3a065aed3e33af951b168fcd883a93', 0, 1772630415, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2189b-fee0-75af-abc5-a23796ddf86f', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 'sent', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.2', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('01a2189b-fee1-702b-8a8c-0fe74cfdafb8', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 'dropped', 1772630400, '', 'T1', 'dropped', 1773235200, 0, false, 0, 'late', '', '', NULL, 0, 0, 0, 0, 1773235200);
INSERT INTO outbox VALUES ('01a2189b-fee1-78a2-8fbb-15e068ea4077', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 'written', 1772630400, '', 'T1', 'waiting', 0, 0, false, 0, '', '', '', '\x017e0f1e8b8c868155fa3439b874f5bc7a601805b69ce017e1a7f4b7506b3a5a972742d855846e3e0e470a5ec40a7c', 0, 0, 0, 0, 0);
INSERT INTO outbox VALUES ('01a2189b-fee1-7b32-9538-3519b5142eb9', '01a2189b-febb-7515-9251-fb0d49d63927', 'answer', 'D1 1.3', 1772630400, '', 'T1', 'sent', 1772889600, 0, false, 0, '', 'D1', '1.3', NULL, 0, 0, 1772630400, 1772889600, 0);
INSERT INTO outbox VALUES ('018f0000-0000-7000-8000-000000000001', '01a2189b-febb-7515-9251-fb0d49d63927', 'file', 'F1', 1772630400, '', 'T1', 'sent', 1772716800, 0, false, 0, '', '', 'F1', NULL, 0, 0, 1772630400, 1772716800, 0);
INSERT INTO received VALUES ('01a2189b-fed5-700d-bfe4-1f99be405f2f', '01a2189b-fecf-7d96-834b-90473c3ba884', '01a2189b-febb-7536-8715-a8424746793b', '01a2189b-febb-7515-9251-fb0d49d63927', 1772630400, '\x01b4d4ae36fbbeea3aa3837f9717dfcb3466d427a7c2ee58ac3e11409a4222e7df5e06fc37dda2a48ea1a882352f15cc2d194ce61808adb5662056c7f3cb1c444d61da94d69a729085f2431f23f833a3ad97ba78a6679554bc8143970d780f5be48649b252aeaed34241c06b005b2c71519ab4340dda49383d9d4b9af8641984120353936f0d1772991b286413b1b17c7e2454899df6461b632515d776abd534c8f3c8b67354bd020684f10b7deec2db243d2140f37d4e08a1a4604411b48cfb7db9de22e3b4d6d5bf548e3e97892d1562fc622c5dc1b2363491304f509e2b48cb9bcdd42165139cbc');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000001', '01a2189b-febb-7515-9251-fb0d49d63927', 1772623200, 1772626800, 'work', false, 'Europe/Amsterdam', 0, '\x01d51f4d93c10dd23a370356bcba7f378610c38b0a648663abefca1e26ade5c189bae6feee81aae877f6ee9b', '');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000002', '01a2189b-febb-7515-9251-fb0d49d63927', 1772626800, 1772628600, 'break', true, 'Europe/Amsterdam', 0, '\x011b8bc50cefaf5dc0f345675833aadd674534486ff98bea91c75c8521a11cf5407b', '2026-03-04');
INSERT INTO records VALUES ('018f0000-0000-7000-8000-000000000003', '01a2189b-febb-7515-9251-fb0d49d63927', 1772630340, 0, 'work', false, 'Europe/Amsterdam', 1772634000, '\x014802b6689988040d01a5116a07c8d10b497dfd87fe18eeb6d0df1a41271172230810', '');
INSERT INTO requests VALUES ('01a2189b-febb-753d-9e31-f545d4a1a2a2', '01a2189b-febb-7515-9251-fb0d49d63927', 1772630400, 0, '\x01a56e42462493e537cd4fb8c817ee7a97c97cc893ffd65c5fa7f1a95bbabf24582f547cb920ce34f4ce5bae28c7d6c7f43070bef7362a279f78821f99d4104ee7ecad210deb2449d96b956306ffd9fcb2cc0596de56ddd29ead45e81077d65e6f7c8dca23826b68e2244333d5fbcab0605f1bfd0e49624912a40b9a39a86f0a76c1ea04bb4e7b2898df9ac474afba9e9a3195f6333bbfcb1c71c77f9f3457fe11c49ced0d7b5b28636728135cf701fd2de9ad10aac3d3e34c6462b55650dc8b56bccab0d934fb515c812b615cafbe876ea539b1cdf644aace81314b91790c8796f48d2a79b0377d89');
INSERT INTO schedules VALUES ('01a2189b-febb-753b-bf1e-6dc9e9bc9f25', '01a2189b-febb-7515-9251-fb0d49d63927', 'text', 1772634000, false, '', '\x0136056ca4a4087fce8a61a0b1a7a1c3f2e27c9fcb19acdb606fbe001dfb6a67867ac4602a7b9e53cc97af97f4af2a6aa1e5575c53f6df499155378a6ad3191244e90406762905766fa02efab80a2206670e526d258e71f29b866518bc5b1463f49bffd03ac645cc915a41a2de69054a3e9ab43a44ffa114d4beab1dbac675517f8a66dede0040961a8d85e36c51f0c29dbfd4fe902310b03c7fdc0c10ca0f67cf567c49dd99ef3844f3910e6538baa4169e0413b4691e6b3a56dc3c72bdacc43011346163d9e72aedf5c332292153598e142a304d8b49f73b02b93a9409fbb8f12894614df2cb77');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000004', '01a2189b-febb-7515-9251-fb0d49d63927', 'share', 1772716800, false, '', '\x01ee52ebd6768da05d3b5c330e6c31d02f662e393ae112201c1018e4aa8d2eed0c1ae98ca9ea575948b9cdea19e10592d9b2d2110741bf613f04963958861fa5641a10a6953d491361f8a173631ea45fa768a8573b118abf0339a17cc90ddfbb4c8f55e9981eb944afe1c71c829f145ce89a8ec268d036ab7702a0cf6a57256b5aaeed09421c9ad9d3ac1c1f0459a7476a501dd4b2458f5cbf677ff31a38f991c8a666573f4e1f2334e8478cb33c6372f2faccd94bce02ac537a7bcf77aea7a496d757a29daeb17c65f19db13f5301241f2a34b9a9f8a8e63d9f967f48ddaf0a9f7a53f5c02c1d51af11ff5309740db91476594b2b1aeefdc20c5eada450efbb75c8efb18ad0171309d2781d42d405aeac3ec64d69c8daa710ee58ec3a1539e264e734d974c4c7d79244c161091549b14472da6bd2a8e92de41419b275c10f099f1335bebc821a5c0146210150b6cae675b582441d4d8f0f3ef6bd7ae095c2d335f47453052f5b76750bd41eaae3bec998');
INSERT INTO schedules VALUES ('018f0000-0000-7000-8000-000000000003', '01a2189b-febb-7515-9251-fb0d49d63927', 'planned', 1772634000, false, '', '\x017ac30b42473867357513f7d30fadb5e4ea8fb77b1c6365190aedff4af93d0c6fcc2bfc14a3fe24611a374464b24a5f95fa850da7b1c219752354c087e9842ae8f47835687566f93437a205d80842d8243f556e53751e51c2d4c8926660b0d2e328f0a0affba63efd517d7a750ac0111bf9527ea1ba8f60d28a303b6b85d6758ce1235786a8a704cdab59d93cfddec8a919e0569e6dfbeccf977b0ee6c9a891fb1b050ca7b5552807ec7be334acb3066235a4c8b3fa7b3fa400578f1374829d522931c57dcde30dc6');
INSERT INTO shares VALUES ('01a2189b-febb-7536-8715-a8424746793b', '01a2189b-febb-7515-9251-fb0d49d63927', 1, 'sending', 1772630460, 1772630400, 2, '\x01dd1335d77d075d5a6e00533287a040463f10ac042404c84c50ea5e30985a4d214493cd1ff785a3ecba389ff9984377b28ace278243710c131f4c10c9deb0bf3d2105a69e6fc616de3ed886fcab343f8c44adae3176e538c73b565935c4cd4c5edca11e7c9256e9bae7f207c959e95b5de7076805b0cd813117a50ca8d449150e032edd4fe54f12882b4a66d046efa15f6ac4d99ab6ac89b0029d8666e8d72b64b03774c7d32afe6cbfd8898cc9e5a955b9d07016cbf1c9c55321141a844dfaf475b3721494717c39b35bfcf0abc832c1758816f2afd8e935bac76c680c14b77c7337d7dacea65576cc4e2454552f53900db3318550b8bad96facf13f882e0ce3536ec134477f1ac7aa485db895a70fda8fe93ec869a3c3d276a3fbd5f0ecff43d9a2a40edf8780709608f3d81ffa003358f8c086561c69989c68dc68803ba3f419260662e19e7c68cd560d6edeca3daa0c658faf1dbfcc1f6734c742fb796db3c08c45595bea2a6410');
INSERT INTO steps VALUES ('01a2189b-febb-752d-88b5-b1f1b8731e45', '01a2189b-febb-7515-9251-fb0d49d63927', false, 1772630400, '\x01059f1920c86c269c984ae55b1b2ed5455da58e0d5062722c1b3882db40991c7f6706cf93955671aaca6ad79d2f8dd02384474766c80216150f1471ec0effded0d4723c5aea68916377d43ac9304577dfd771999871ab01335e67fb050712b48521a9eac0b618c67421d9e5236e9836c39759819efad54b8a81d1f67b1a1ac58ffca37817f336ac68c4f8c1f5c6d87012bd6f732e2cdffec16d6b30523a064ef59978f832352c19310b59f120c2d15877f50de0ac3bf32d5b93a3e41da090cef21e9900ad0b415bc8c20e1c11c631002a9d48057c1dffcd1caef1aa51999a72c938a7b54c48098627b58ee38a59907c542644e5afb3823bbac54430b69d340ba5d33e57d5479d0cfbe52a04c4601ac4c21f5f217221d549c9c56f276c7a2aeaf8a14b7ca32883a3f36947c892a896327b8a46efac0db6ac06043d1f3be37ffa3fd922c21b56f520de951ab26239cbf368231a3d830cb956a1e80a0c582989fed30ff9035ac3c884e7d0f96777799800');
INSERT INTO steps VALUES ('01a2189b-febb-7530-aff5-aeff6bb0d018', '01a2189b-febb-7515-9251-fb0d49d63927', true, 1772630400, '\x01dd42160c96fd62723da1e3a5a00e2c825e5cf8d2428685ba15cf882449818c05a55e69797cc89e9b0a257084bf477f7afa0b6d9cf8f5ad8ba6f4ef79f1682a4b36f4426e02317a047a4bf45088cae73950f3d25517bd81415d9fd80b325bb3cf247526d138d53c1f8990bb161c5697a68f3ff5534c55f3d13384f01ebea71fc4d1157646c4997f6651e126f0d20ea9c1062d03f50bc8a75bc7fb5a4ce574eb19cd0bf8e24be3083c0bad13c4ec63e8c5a41caa46e8432c3ef697a0e1b80c3a07caa2bd9a8df03fdcc7128336145b09b857a4aa9b1194bcf4c55ce30055fbb8debf76ac48ee0869a88470d221975caae4b5f9decb6a3d9e7608b9828a6e1e5f92f5d6331b4e5ac352dce7e38b76d99da0725ddbbd12306ce84f42860d5354a13fb29b09625869f5b49ce6964359b070cc2c1c9f432b6d91ca5a1901d77a64c2daefa224d54a1275dc914f11609e6960b26c50e046a7ab1f0630fb2633fc641594c306b5156f3ed41de90fe00ec54a421afd1b5782c9947970d2423176');
INSERT INTO suggesters VALUES ('01a2189b-febb-7515-9251-fb0d49d63927 C1', '01a2189b-febb-7515-9251-fb0d49d63927', '', 'T1', 'C1');
INSERT INTO workspace_rules VALUES ('', 'T1', true, false, 1772630400);
INSERT INTO workspaces VALUES ('', 'T1', '\x01aa58bb568c49dd6ef7f58bcc33e88a97c3feec448beff02bf9275f570be9ae5111bb7af54c', 'UBOT', 'A1', 'commands', 'Europe/Amsterdam', 1772630400, 0);
ALTER TABLE ONLY answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY billed_days
    ADD CONSTRAINT billed_days_pkey PRIMARY KEY (id);
ALTER TABLE ONLY bills
    ADD CONSTRAINT bills_pkey PRIMARY KEY (id);
ALTER TABLE ONLY contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
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
CREATE INDEX billed_days_bill ON billed_days USING btree (member_id, bill_id);
CREATE INDEX billed_days_record ON billed_days USING btree (member_id, record_id);
CREATE INDEX bills_member ON bills USING btree (member_id, at);
CREATE INDEX contacts_at ON contacts USING btree (at);
CREATE INDEX contacts_pair ON contacts USING btree (pair, at);
CREATE INDEX contacts_receiver ON contacts USING btree (receiver, at);
CREATE INDEX contacts_sender ON contacts USING btree (sender, at);
CREATE INDEX envelopes_at ON envelopes USING btree (at, member_id, hash);
CREATE INDEX idx_answers_by_id ON answers USING btree (by_id);
CREATE INDEX idx_forgotten_at ON forgotten USING btree (at);
CREATE INDEX idx_received_owner_id ON received USING btree (owner_id);
CREATE INDEX idx_received_share_id ON received USING btree (share_id);
CREATE INDEX idx_requests_member_id ON requests USING btree (member_id);
CREATE INDEX idx_schedules_member_id ON schedules USING btree (member_id);
CREATE INDEX idx_steps_at ON steps USING btree (at);
CREATE INDEX idx_suggesters_member_id ON suggesters USING btree (member_id);
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces USING btree (uninstalled_at);
CREATE UNIQUE INDEX members_slack ON members USING btree (enterprise, team, slack_user);
CREATE INDEX outbox_adopt ON outbox USING btree (sent_at) WHERE ((state = 'sent'::text) AND (sent_at = 0));
CREATE INDEX outbox_delete ON outbox USING btree (delete_at) WHERE (state = 'sent'::text);
CREATE INDEX outbox_forget ON outbox USING btree (forget_at) WHERE (state = 'dropped'::text);
CREATE INDEX outbox_lease ON outbox USING btree (lease_until) WHERE (state = 'sending'::text);
CREATE UNIQUE INDEX outbox_once ON outbox USING btree (member_id, kind, subject, due_at);
CREATE INDEX outbox_try ON outbox USING btree (try_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_untold ON outbox USING btree (member_id) WHERE ((state = 'dropped'::text) AND (reason <> ''::text));
CREATE INDEX outbox_waiting ON outbox USING btree (enterprise, team, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX received_once ON received USING btree (member_id, share_id);
CREATE INDEX records_long ON records USING btree (member_id, start_at) WHERE ((end_at - start_at) > 86400);
CREATE INDEX records_member_start ON records USING btree (member_id, start_at);
CREATE INDEX records_timers ON records USING btree (member_id, start_at) WHERE (end_at = 0);
CREATE INDEX requests_at ON requests USING btree (at);
CREATE INDEX requests_member ON requests USING btree (member_id, at);
CREATE INDEX requests_waiting ON requests USING btree (until_at) WHERE (until_at > 0);
CREATE INDEX schedules_due ON schedules USING btree (next_at) WHERE ((next_at > 0) AND (NOT paused));
CREATE INDEX shares_member ON shares USING btree (member_id);
CREATE UNIQUE INDEX shares_number ON shares USING btree (member_id, number) WHERE (number > 0);
CREATE INDEX shares_state ON shares USING btree (state, until_at);
CREATE INDEX steps_member_undone ON steps USING btree (member_id, undone);
CREATE INDEX suggesters_channel ON suggesters USING btree (enterprise, team, channel);
