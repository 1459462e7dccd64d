CREATE TABLE agreement (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	session_id BLOB,
	made_on TEXT NOT NULL,
	place TEXT NOT NULL,
	content TEXT NOT NULL,
	term TEXT NOT NULL,
	breach TEXT NOT NULL,
	costs TEXT NOT NULL,
	line_ids TEXT NOT NULL,
	document_id BLOB,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_agreement PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_agreement_case_id ON agreement (case_id)
--;
CREATE TABLE asset (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	owner_id BLOB,
	holder TEXT NOT NULL,
	address TEXT NOT NULL,
	old_address TEXT NOT NULL,
	map_sheet TEXT NOT NULL,
	parcel TEXT NOT NULL,
	area_tenths INTEGER,
	certificate_area_tenths INTEGER,
	land_type TEXT NOT NULL,
	certificate_serial TEXT NOT NULL,
	certificate_book_number TEXT NOT NULL,
	attached_assets TEXT NOT NULL,
	account_number TEXT NOT NULL,
	account_holder TEXT NOT NULL,
	mortgagee TEXT NOT NULL,
	value INTEGER,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_asset PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_asset_case_id ON asset (case_id)
--;
CREATE TABLE assignment (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	officer_id BLOB NOT NULL,
	assigned_on TEXT NOT NULL,
	document_id BLOB,
	reason TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_assignment PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_assignment_case_id ON assignment (case_id)
--;
CREATE INDEX ix_assignment_officer_id ON assignment (officer_id)
--;
CREATE TABLE attachment (
	id BLOB NOT NULL,
	owner_entity TEXT NOT NULL,
	owner_id BLOB NOT NULL,
	case_id BLOB,
	file_name TEXT NOT NULL,
	media_type TEXT NOT NULL,
	size INTEGER NOT NULL,
	blob_hash TEXT NOT NULL,
	added_on TEXT NOT NULL,
	note TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	CONSTRAINT pk_attachment PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_attachment_owner_id ON attachment (owner_id)
--;
CREATE TABLE attendance (
	id BLOB NOT NULL,
	session_id BLOB NOT NULL,
	person_id BLOB,
	full_name TEXT NOT NULL,
	capacity TEXT NOT NULL,
	presence TEXT NOT NULL,
	signed INTEGER NOT NULL,
	refusal_reason TEXT NOT NULL,
	statement TEXT NOT NULL,
	"order" INTEGER NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_attendance PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_attendance_session_id ON attendance (session_id)
--;
CREATE TABLE blob (
	hash BLOB NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_blob PRIMARY KEY (hash)
)
 STRICT
--;
CREATE TABLE capture_open (
	lsn INTEGER NOT NULL,
	refold INTEGER NOT NULL,
	CONSTRAINT pk_capture_open PRIMARY KEY (lsn)
)
 STRICT
--;
CREATE TABLE "case" (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	issuing_unit_id BLOB NOT NULL,
	judgment_id BLOB NOT NULL,
	request_id BLOB,
	basis TEXT NOT NULL,
	file_number INTEGER NOT NULL,
	file_year INTEGER NOT NULL,
	opened_on TEXT NOT NULL,
	summary TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	story TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_case PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_case_file_year_file_number ON "case" (file_year, file_number)
--;
CREATE INDEX ix_case_judgment_id ON "case" (judgment_id)
--;
CREATE INDEX ix_case_unit_id ON "case" (unit_id)
--;
CREATE TABLE case_event (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	kind TEXT NOT NULL,
	"on" TEXT NOT NULL,
	at TEXT,
	place TEXT NOT NULL,
	text TEXT NOT NULL,
	document_id BLOB,
	person_id BLOB,
	source TEXT NOT NULL,
	data TEXT,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_case_event PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_case_event_case_id_on ON case_event (case_id, "on")
--;
CREATE TABLE case_party (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	person_id BLOB NOT NULL,
	role TEXT NOT NULL,
	note TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	CONSTRAINT pk_case_party PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_case_party_case_id ON case_party (case_id)
--;
CREATE INDEX ix_case_party_person_id ON case_party (person_id)
--;
CREATE TABLE case_summary (
	place INTEGER NOT NULL,
	case_id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	file_year INTEGER NOT NULL,
	file_number INTEGER NOT NULL,
	summary TEXT NOT NULL,
	creditor TEXT NOT NULL,
	debtor TEXT NOT NULL,
	officer_id BLOB,
	officer TEXT NOT NULL,
	amount INTEGER NOT NULL,
	collected INTEGER NOT NULL,
	opened_on TEXT NOT NULL,
	decided INTEGER NOT NULL,
	exact TEXT NOT NULL,
	folded TEXT NOT NULL,
	CONSTRAINT pk_case_summary PRIMARY KEY (place),
	CONSTRAINT uq_case_summary_case_id UNIQUE (case_id)
)
 STRICT
--;
CREATE INDEX ix_case_summary_officer_id_place ON case_summary (officer_id, place)
--;
CREATE INDEX ix_case_summary_unit_id_place ON case_summary (unit_id, place)
--;
CREATE TABLE chain_head (
	chain INTEGER NOT NULL,
	device BLOB NOT NULL,
	seq INTEGER NOT NULL,
	hash BLOB NOT NULL,
	millis INTEGER NOT NULL,
	counter INTEGER NOT NULL,
	CONSTRAINT pk_chain_head PRIMARY KEY (chain),
	CONSTRAINT uq_chain_head_device UNIQUE (device)
)
 STRICT
--;
CREATE TABLE coercion_plan (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	measure_id BLOB NOT NULL,
	starts_at TEXT NOT NULL,
	place TEXT NOT NULL,
	forces TEXT NOT NULL,
	cost_estimate INTEGER NOT NULL,
	risks TEXT NOT NULL,
	police_asked_on TEXT,
	police_answered_on TEXT,
	approved_on TEXT,
	document_id BLOB,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_coercion_plan PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_coercion_plan_measure_id ON coercion_plan (measure_id)
--;
CREATE TABLE device (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	name TEXT NOT NULL,
	signing_key TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_device PRIMARY KEY (id)
)
 STRICT
--;
CREATE TABLE document (
	id BLOB NOT NULL,
	origin TEXT NOT NULL,
	unit_id BLOB NOT NULL,
	issuing_unit_id BLOB,
	issuer TEXT NOT NULL,
	case_id BLOB,
	form_id TEXT NOT NULL,
	form_version TEXT NOT NULL,
	kind TEXT NOT NULL,
	title TEXT NOT NULL,
	number INTEGER,
	symbol TEXT NOT NULL,
	number_text TEXT NOT NULL,
	dated TEXT NOT NULL,
	number_use_id BLOB,
	signer_id BLOB,
	signer_name TEXT NOT NULL,
	signer_position TEXT NOT NULL,
	regime TEXT NOT NULL,
	data TEXT,
	recipients TEXT NOT NULL,
	file_hash TEXT NOT NULL,
	file_size INTEGER NOT NULL,
	pages INTEGER NOT NULL,
	replaces_id BLOB,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_document PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_document_case_id ON document (case_id)
--;
CREATE INDEX ix_document_dated ON document (dated)
--;
CREATE INDEX ix_document_number_text ON document (number_text)
--;
CREATE TABLE draft (
	kind TEXT NOT NULL,
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	saved_at TEXT NOT NULL,
	CONSTRAINT pk_draft PRIMARY KEY (kind, "key")
)
 STRICT
--;
CREATE TABLE enforcement_request (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	judgment_id BLOB NOT NULL,
	requester_id BLOB NOT NULL,
	received_on TEXT NOT NULL,
	channel TEXT NOT NULL,
	content TEXT NOT NULL,
	requested_on TEXT,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_enforcement_request PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_enforcement_request_judgment_id ON enforcement_request (judgment_id)
--;
CREATE TABLE information_request (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	agency TEXT NOT NULL,
	asked TEXT NOT NULL,
	sent_on TEXT NOT NULL,
	document_id BLOB,
	answered_on TEXT,
	answer TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_information_request PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_information_request_case_id ON information_request (case_id)
--;
CREATE TABLE instalment (
	id BLOB NOT NULL,
	agreement_id BLOB NOT NULL,
	"order" INTEGER NOT NULL,
	due_on TEXT NOT NULL,
	amount INTEGER NOT NULL,
	note TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_instalment PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id)
--;
CREATE TABLE judgment (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	kind TEXT NOT NULL,
	number TEXT NOT NULL,
	judged_on TEXT NOT NULL,
	effective_on TEXT,
	court TEXT NOT NULL,
	received_on TEXT NOT NULL,
	content TEXT NOT NULL,
	earlier_number TEXT NOT NULL,
	earlier_on TEXT,
	earlier_court TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_judgment PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_judgment_number ON judgment (number)
--;
CREATE INDEX ix_judgment_unit_id_received_on ON judgment (unit_id, received_on)
--;
CREATE TABLE local_value (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_local_value PRIMARY KEY ("key")
)
 STRICT
--;
CREATE TABLE log_dictionary (
	number INTEGER NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_log_dictionary PRIMARY KEY (number)
)
 STRICT
--;
CREATE TABLE measure (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	kind TEXT NOT NULL,
	decided_on TEXT NOT NULL,
	document_id BLOB,
	line_ids TEXT NOT NULL,
	asset_ids TEXT NOT NULL,
	session_ids TEXT NOT NULL,
	amount INTEGER,
	costs INTEGER,
	dissipation_reason TEXT NOT NULL,
	uses_forces INTEGER NOT NULL,
	planned_start TEXT,
	planned_end TEXT,
	external_ref TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_measure PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_measure_case_id ON measure (case_id)
--;
CREATE TABLE number_block (
	id BLOB NOT NULL,
	series_id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	device_id BLOB,
	period INTEGER NOT NULL,
	first INTEGER NOT NULL,
	last INTEGER NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_number_block PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_number_block_series_id_period ON number_block (series_id, period)
--;
CREATE TABLE number_cancellation (
	id BLOB NOT NULL,
	number_use_id BLOB NOT NULL,
	cancelled_on TEXT NOT NULL,
	reason TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_number_cancellation PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_number_cancellation_number_use_id ON number_cancellation (number_use_id)
--;
CREATE TABLE number_series (
	id BLOB NOT NULL,
	owner_unit_id BLOB NOT NULL,
	kind TEXT NOT NULL,
	symbol TEXT NOT NULL,
	year_basis TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_number_series PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_number_series_owner_unit_id_kind ON number_series (owner_unit_id, kind)
--;
CREATE TABLE number_use (
	id BLOB NOT NULL,
	series_id BLOB NOT NULL,
	period INTEGER NOT NULL,
	number INTEGER NOT NULL,
	taken_on TEXT NOT NULL,
	document_id BLOB,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_number_use PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_number_use_series_id_period_number ON number_use (series_id, period, number)
--;
CREATE TABLE obligation_line (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	"order" INTEGER NOT NULL,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	amount INTEGER,
	interest_rule TEXT NOT NULL,
	for_state INTEGER NOT NULL,
	debtor_ids TEXT NOT NULL,
	creditor_ids TEXT NOT NULL,
	joint INTEGER NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_obligation_line PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_obligation_line_case_id ON obligation_line (case_id)
--;
CREATE TABLE operation_log (
	lsn INTEGER NOT NULL,
	chain INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	hash BLOB NOT NULL,
	received_at TEXT NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_operation_log PRIMARY KEY (lsn),
	CONSTRAINT uq_operation_log_chain_seq UNIQUE (chain, seq)
)
 STRICT
--;
CREATE TABLE operation_row (
	"row" BLOB NOT NULL,
	lsn INTEGER NOT NULL,
	CONSTRAINT pk_operation_row PRIMARY KEY ("row", lsn)
)
 WITHOUT ROWID,
 STRICT
--;
CREATE TABLE person (
	id BLOB NOT NULL,
	kind TEXT NOT NULL,
	full_name TEXT NOT NULL,
	honorific TEXT NOT NULL,
	gender TEXT NOT NULL,
	birth_date TEXT,
	birth_year INTEGER,
	id_number TEXT NOT NULL,
	organisation_number TEXT NOT NULL,
	phone TEXT NOT NULL,
	old_address TEXT NOT NULL,
	address_detail TEXT NOT NULL,
	commune_code TEXT NOT NULL,
	address TEXT NOT NULL,
	legal_representative TEXT NOT NULL,
	representative_position TEXT NOT NULL,
	bank_account TEXT NOT NULL,
	aliases TEXT NOT NULL,
	note TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_person PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_person_id_number ON person (id_number)
--;
CREATE INDEX ix_person_organisation_number ON person (organisation_number)
--;
CREATE TABLE receipt (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	number TEXT NOT NULL,
	"on" TEXT NOT NULL,
	amount INTEGER NOT NULL,
	payer TEXT NOT NULL,
	payer_id BLOB,
	kind TEXT NOT NULL,
	line_id BLOB,
	agreement_id BLOB,
	note TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_receipt PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_receipt_case_id_on ON receipt (case_id, "on")
--;
CREATE TABLE representative (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	person_id BLOB NOT NULL,
	full_name TEXT NOT NULL,
	basis TEXT NOT NULL,
	id_number TEXT NOT NULL,
	phone TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	CONSTRAINT pk_representative PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_representative_case_id ON representative (case_id)
--;
CREATE TABLE search_entry (
	place INTEGER NOT NULL,
	kind TEXT NOT NULL,
	"row" BLOB NOT NULL,
	case_id BLOB,
	title TEXT NOT NULL,
	detail TEXT NOT NULL,
	name TEXT NOT NULL,
	number TEXT NOT NULL,
	exact TEXT NOT NULL,
	folded TEXT NOT NULL,
	CONSTRAINT pk_search_entry PRIMARY KEY (place),
	CONSTRAINT uq_search_entry_row UNIQUE ("row")
)
 STRICT
--;
CREATE INDEX ix_search_entry_name ON search_entry (name)
--;
CREATE INDEX ix_search_entry_number ON search_entry (number)
--;
CREATE TABLE service (
	id BLOB NOT NULL,
	document_id BLOB NOT NULL,
	case_id BLOB,
	person_id BLOB,
	addressee TEXT NOT NULL,
	attempt INTEGER NOT NULL,
	channel TEXT NOT NULL,
	result TEXT NOT NULL,
	"on" TEXT NOT NULL,
	at TEXT NOT NULL,
	valid_on TEXT,
	place TEXT NOT NULL,
	server TEXT NOT NULL,
	receiver TEXT NOT NULL,
	proof TEXT NOT NULL,
	witness TEXT NOT NULL,
	refusal TEXT NOT NULL,
	minutes_id BLOB,
	proof_hash TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_service PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_service_case_id ON service (case_id)
--;
CREATE INDEX ix_service_document_id ON service (document_id)
--;
CREATE TABLE session (
	id BLOB NOT NULL,
	kind TEXT NOT NULL,
	state TEXT NOT NULL,
	"on" TEXT NOT NULL,
	starts_at TEXT NOT NULL,
	ends_at TEXT NOT NULL,
	place TEXT NOT NULL,
	officer_id BLOB,
	recorder TEXT NOT NULL,
	subject TEXT NOT NULL,
	course TEXT NOT NULL,
	creditor_proposal TEXT NOT NULL,
	debtor_proposal TEXT NOT NULL,
	officer_view TEXT NOT NULL,
	outcome TEXT NOT NULL,
	outcome_note TEXT NOT NULL,
	next_step TEXT NOT NULL,
	next_on TEXT,
	minutes_id BLOB,
	corrects_id BLOB,
	external_ref TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_session PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_session_on ON session ("on")
--;
CREATE TABLE session_case (
	id BLOB NOT NULL,
	session_id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	op_lsn INTEGER NOT NULL,
	removed INTEGER NOT NULL,
	CONSTRAINT pk_session_case PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_session_case_case_id ON session_case (case_id)
--;
CREATE INDEX ix_session_case_session_id ON session_case (session_id)
--;
CREATE TABLE setting (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_setting_unit_id_key ON setting (unit_id, "key")
--;
CREATE TABLE signature (
	id BLOB NOT NULL,
	document_id BLOB NOT NULL,
	signed_on TEXT NOT NULL,
	signer_name TEXT NOT NULL,
	method TEXT NOT NULL,
	scan_hash TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_signature PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_signature_document_id ON signature (document_id)
--;
CREATE TABLE signer (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	full_name TEXT NOT NULL,
	user_id BLOB,
	capacity TEXT NOT NULL,
	prefix TEXT NOT NULL,
	position_lines TEXT NOT NULL,
	form_ids TEXT NOT NULL,
	valid_from TEXT NOT NULL,
	valid_to TEXT,
	basis TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_signer PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_signer_unit_id ON signer (unit_id)
--;
CREATE TABLE tangled_row (
	entity TEXT NOT NULL,
	"row" BLOB NOT NULL,
	CONSTRAINT pk_tangled_row PRIMARY KEY (entity, "row")
)
 WITHOUT ROWID,
 STRICT
--;
CREATE TABLE ticket (
	id BLOB NOT NULL,
	kind TEXT NOT NULL,
	entity TEXT NOT NULL,
	"row" BLOB NOT NULL,
	field TEXT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_ticket PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_ticket_row ON ticket ("row")
--;
CREATE TABLE unit (
	id BLOB NOT NULL,
	kind TEXT NOT NULL,
	code TEXT NOT NULL,
	parent_id BLOB,
	practice INTEGER NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_unit PRIMARY KEY (id)
)
 STRICT
--;
CREATE TABLE unit_profile (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	valid_from TEXT NOT NULL,
	name TEXT NOT NULL,
	superior_line TEXT NOT NULL,
	body_line TEXT NOT NULL,
	place TEXT NOT NULL,
	address TEXT NOT NULL,
	head_title TEXT NOT NULL,
	account TEXT NOT NULL,
	procuracy TEXT NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_unit_profile PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_unit_profile_unit_id ON unit_profile (unit_id)
--;
CREATE TABLE user (
	id BLOB NOT NULL,
	unit_id BLOB NOT NULL,
	login TEXT NOT NULL,
	full_name TEXT NOT NULL,
	roles TEXT NOT NULL,
	rank TEXT NOT NULL,
	active INTEGER NOT NULL,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_user PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_user_unit_id ON user (unit_id)
--;
CREATE TABLE verification (
	id BLOB NOT NULL,
	case_id BLOB NOT NULL,
	person_id BLOB NOT NULL,
	"on" TEXT NOT NULL,
	started_at TEXT NOT NULL,
	ended_at TEXT NOT NULL,
	place TEXT NOT NULL,
	informants TEXT NOT NULL,
	findings TEXT NOT NULL,
	assets TEXT NOT NULL,
	income TEXT NOT NULL,
	family TEXT NOT NULL,
	land TEXT NOT NULL,
	result TEXT NOT NULL,
	document_id BLOB,
	op_lsn INTEGER NOT NULL,
	CONSTRAINT pk_verification PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_verification_case_id ON verification (case_id)
--;
CREATE TABLE waiting (
	device BLOB NOT NULL,
	seq INTEGER NOT NULL,
	hash BLOB NOT NULL,
	body BLOB NOT NULL,
	CONSTRAINT pk_waiting PRIMARY KEY (device, seq)
)
 STRICT
--;
CREATE TRIGGER "guard_operation_log_update" BEFORE UPDATE ON "operation_log"
BEGIN SELECT RAISE(ABORT, 'guard: operation_log'); END
--;
CREATE TRIGGER "guard_operation_log_delete" BEFORE DELETE ON "operation_log"
BEGIN SELECT RAISE(ABORT, 'guard: operation_log'); END
--;
CREATE TRIGGER "guard_operation_row_update" BEFORE UPDATE ON "operation_row"
BEGIN SELECT RAISE(ABORT, 'guard: operation_row'); END
--;
CREATE TRIGGER "guard_operation_row_delete" BEFORE DELETE ON "operation_row"
BEGIN SELECT RAISE(ABORT, 'guard: operation_row'); END
--;
CREATE TRIGGER "guard_blob_update" BEFORE UPDATE ON "blob"
BEGIN SELECT RAISE(ABORT, 'guard: blob'); END
--;
CREATE TRIGGER "guard_blob_delete" BEFORE DELETE ON "blob"
BEGIN SELECT RAISE(ABORT, 'guard: blob'); END
--;
CREATE TRIGGER "guard_log_dictionary_update" BEFORE UPDATE ON "log_dictionary"
BEGIN SELECT RAISE(ABORT, 'guard: log_dictionary'); END
--;
CREATE TRIGGER "guard_log_dictionary_delete" BEFORE DELETE ON "log_dictionary"
BEGIN SELECT RAISE(ABORT, 'guard: log_dictionary'); END
--;
CREATE VIRTUAL TABLE case_summary_text USING fts5(folded, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")
--;
CREATE VIRTUAL TABLE search_entry_text USING fts5(folded, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")
--;
CREATE TRIGGER "guard_unit_insert" BEFORE INSERT ON "unit" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: unit'); END
--;
CREATE TRIGGER "guard_unit_update" BEFORE UPDATE ON "unit" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: unit'); END
--;
CREATE TRIGGER "guard_unit_delete" BEFORE DELETE ON "unit"
BEGIN SELECT RAISE(ABORT, 'guard: unit'); END
--;
CREATE TRIGGER "guard_unit_profile_insert" BEFORE INSERT ON "unit_profile" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: unit_profile'); END
--;
CREATE TRIGGER "guard_unit_profile_update" BEFORE UPDATE ON "unit_profile" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: unit_profile'); END
--;
CREATE TRIGGER "guard_unit_profile_delete" BEFORE DELETE ON "unit_profile"
BEGIN SELECT RAISE(ABORT, 'guard: unit_profile'); END
--;
CREATE TRIGGER "guard_user_insert" BEFORE INSERT ON "user" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: user'); END
--;
CREATE TRIGGER "guard_user_update" BEFORE UPDATE ON "user" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: user'); END
--;
CREATE TRIGGER "guard_user_delete" BEFORE DELETE ON "user"
BEGIN SELECT RAISE(ABORT, 'guard: user'); END
--;
CREATE TRIGGER "guard_device_insert" BEFORE INSERT ON "device" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: device'); END
--;
CREATE TRIGGER "guard_device_update" BEFORE UPDATE ON "device" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: device'); END
--;
CREATE TRIGGER "guard_device_delete" BEFORE DELETE ON "device"
BEGIN SELECT RAISE(ABORT, 'guard: device'); END
--;
CREATE TRIGGER "guard_signer_insert" BEFORE INSERT ON "signer" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: signer'); END
--;
CREATE TRIGGER "guard_signer_update" BEFORE UPDATE ON "signer" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: signer'); END
--;
CREATE TRIGGER "guard_signer_delete" BEFORE DELETE ON "signer"
BEGIN SELECT RAISE(ABORT, 'guard: signer'); END
--;
CREATE TRIGGER "guard_number_series_insert" BEFORE INSERT ON "number_series" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: number_series'); END
--;
CREATE TRIGGER "guard_number_series_update" BEFORE UPDATE ON "number_series" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: number_series'); END
--;
CREATE TRIGGER "guard_number_series_delete" BEFORE DELETE ON "number_series"
BEGIN SELECT RAISE(ABORT, 'guard: number_series'); END
--;
CREATE TRIGGER "guard_number_block_insert" BEFORE INSERT ON "number_block" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: number_block'); END
--;
CREATE TRIGGER "guard_number_block_update" BEFORE UPDATE ON "number_block" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: number_block'); END
--;
CREATE TRIGGER "guard_number_block_delete" BEFORE DELETE ON "number_block"
BEGIN SELECT RAISE(ABORT, 'guard: number_block'); END
--;
CREATE TRIGGER "guard_number_use_insert" BEFORE INSERT ON "number_use" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: number_use'); END
--;
CREATE TRIGGER "guard_number_use_update" BEFORE UPDATE ON "number_use" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: number_use'); END
--;
CREATE TRIGGER "guard_number_use_delete" BEFORE DELETE ON "number_use"
BEGIN SELECT RAISE(ABORT, 'guard: number_use'); END
--;
CREATE TRIGGER "guard_number_cancellation_insert" BEFORE INSERT ON "number_cancellation" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: number_cancellation'); END
--;
CREATE TRIGGER "guard_number_cancellation_update" BEFORE UPDATE ON "number_cancellation" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: number_cancellation'); END
--;
CREATE TRIGGER "guard_number_cancellation_delete" BEFORE DELETE ON "number_cancellation"
BEGIN SELECT RAISE(ABORT, 'guard: number_cancellation'); END
--;
CREATE TRIGGER "guard_setting_insert" BEFORE INSERT ON "setting" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: setting'); END
--;
CREATE TRIGGER "guard_setting_update" BEFORE UPDATE ON "setting" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: setting'); END
--;
CREATE TRIGGER "guard_setting_delete" BEFORE DELETE ON "setting"
BEGIN SELECT RAISE(ABORT, 'guard: setting'); END
--;
CREATE TRIGGER "guard_person_insert" BEFORE INSERT ON "person" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: person'); END
--;
CREATE TRIGGER "guard_person_update" BEFORE UPDATE ON "person" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: person'); END
--;
CREATE TRIGGER "guard_person_delete" BEFORE DELETE ON "person"
BEGIN SELECT RAISE(ABORT, 'guard: person'); END
--;
CREATE TRIGGER "guard_judgment_insert" BEFORE INSERT ON "judgment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: judgment'); END
--;
CREATE TRIGGER "guard_judgment_update" BEFORE UPDATE ON "judgment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: judgment'); END
--;
CREATE TRIGGER "guard_judgment_delete" BEFORE DELETE ON "judgment"
BEGIN SELECT RAISE(ABORT, 'guard: judgment'); END
--;
CREATE TRIGGER "guard_enforcement_request_insert" BEFORE INSERT ON "enforcement_request" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: enforcement_request'); END
--;
CREATE TRIGGER "guard_enforcement_request_update" BEFORE UPDATE ON "enforcement_request" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: enforcement_request'); END
--;
CREATE TRIGGER "guard_enforcement_request_delete" BEFORE DELETE ON "enforcement_request"
BEGIN SELECT RAISE(ABORT, 'guard: enforcement_request'); END
--;
CREATE TRIGGER "guard_case_insert" BEFORE INSERT ON "case" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: case'); END
--;
CREATE TRIGGER "guard_case_update" BEFORE UPDATE ON "case" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: case'); END
--;
CREATE TRIGGER "guard_case_delete" BEFORE DELETE ON "case"
BEGIN SELECT RAISE(ABORT, 'guard: case'); END
--;
CREATE TRIGGER "guard_case_party_insert" BEFORE INSERT ON "case_party" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: case_party'); END
--;
CREATE TRIGGER "guard_case_party_update" BEFORE UPDATE ON "case_party" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: case_party'); END
--;
CREATE TRIGGER "guard_case_party_delete" BEFORE DELETE ON "case_party"
BEGIN SELECT RAISE(ABORT, 'guard: case_party'); END
--;
CREATE TRIGGER "guard_representative_insert" BEFORE INSERT ON "representative" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: representative'); END
--;
CREATE TRIGGER "guard_representative_update" BEFORE UPDATE ON "representative" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: representative'); END
--;
CREATE TRIGGER "guard_representative_delete" BEFORE DELETE ON "representative"
BEGIN SELECT RAISE(ABORT, 'guard: representative'); END
--;
CREATE TRIGGER "guard_obligation_line_insert" BEFORE INSERT ON "obligation_line" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: obligation_line'); END
--;
CREATE TRIGGER "guard_obligation_line_update" BEFORE UPDATE ON "obligation_line" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: obligation_line'); END
--;
CREATE TRIGGER "guard_obligation_line_delete" BEFORE DELETE ON "obligation_line"
BEGIN SELECT RAISE(ABORT, 'guard: obligation_line'); END
--;
CREATE TRIGGER "guard_assignment_insert" BEFORE INSERT ON "assignment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: assignment'); END
--;
CREATE TRIGGER "guard_assignment_update" BEFORE UPDATE ON "assignment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: assignment'); END
--;
CREATE TRIGGER "guard_assignment_delete" BEFORE DELETE ON "assignment"
BEGIN SELECT RAISE(ABORT, 'guard: assignment'); END
--;
CREATE TRIGGER "guard_case_event_insert" BEFORE INSERT ON "case_event" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: case_event'); END
--;
CREATE TRIGGER "guard_case_event_update" BEFORE UPDATE ON "case_event" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: case_event'); END
--;
CREATE TRIGGER "guard_case_event_delete" BEFORE DELETE ON "case_event"
BEGIN SELECT RAISE(ABORT, 'guard: case_event'); END
--;
CREATE TRIGGER "guard_verification_insert" BEFORE INSERT ON "verification" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: verification'); END
--;
CREATE TRIGGER "guard_verification_update" BEFORE UPDATE ON "verification" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: verification'); END
--;
CREATE TRIGGER "guard_verification_delete" BEFORE DELETE ON "verification"
BEGIN SELECT RAISE(ABORT, 'guard: verification'); END
--;
CREATE TRIGGER "guard_information_request_insert" BEFORE INSERT ON "information_request" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: information_request'); END
--;
CREATE TRIGGER "guard_information_request_update" BEFORE UPDATE ON "information_request" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: information_request'); END
--;
CREATE TRIGGER "guard_information_request_delete" BEFORE DELETE ON "information_request"
BEGIN SELECT RAISE(ABORT, 'guard: information_request'); END
--;
CREATE TRIGGER "guard_session_insert" BEFORE INSERT ON "session" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: session'); END
--;
CREATE TRIGGER "guard_session_update" BEFORE UPDATE ON "session" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: session'); END
--;
CREATE TRIGGER "guard_session_delete" BEFORE DELETE ON "session"
BEGIN SELECT RAISE(ABORT, 'guard: session'); END
--;
CREATE TRIGGER "guard_session_case_insert" BEFORE INSERT ON "session_case" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: session_case'); END
--;
CREATE TRIGGER "guard_session_case_update" BEFORE UPDATE ON "session_case" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: session_case'); END
--;
CREATE TRIGGER "guard_session_case_delete" BEFORE DELETE ON "session_case"
BEGIN SELECT RAISE(ABORT, 'guard: session_case'); END
--;
CREATE TRIGGER "guard_attendance_insert" BEFORE INSERT ON "attendance" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: attendance'); END
--;
CREATE TRIGGER "guard_attendance_update" BEFORE UPDATE ON "attendance" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: attendance'); END
--;
CREATE TRIGGER "guard_attendance_delete" BEFORE DELETE ON "attendance"
BEGIN SELECT RAISE(ABORT, 'guard: attendance'); END
--;
CREATE TRIGGER "guard_agreement_insert" BEFORE INSERT ON "agreement" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: agreement'); END
--;
CREATE TRIGGER "guard_agreement_update" BEFORE UPDATE ON "agreement" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: agreement'); END
--;
CREATE TRIGGER "guard_agreement_delete" BEFORE DELETE ON "agreement"
BEGIN SELECT RAISE(ABORT, 'guard: agreement'); END
--;
CREATE TRIGGER "guard_instalment_insert" BEFORE INSERT ON "instalment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: instalment'); END
--;
CREATE TRIGGER "guard_instalment_update" BEFORE UPDATE ON "instalment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: instalment'); END
--;
CREATE TRIGGER "guard_instalment_delete" BEFORE DELETE ON "instalment"
BEGIN SELECT RAISE(ABORT, 'guard: instalment'); END
--;
CREATE TRIGGER "guard_asset_insert" BEFORE INSERT ON "asset" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: asset'); END
--;
CREATE TRIGGER "guard_asset_update" BEFORE UPDATE ON "asset" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: asset'); END
--;
CREATE TRIGGER "guard_asset_delete" BEFORE DELETE ON "asset"
BEGIN SELECT RAISE(ABORT, 'guard: asset'); END
--;
CREATE TRIGGER "guard_measure_insert" BEFORE INSERT ON "measure" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: measure'); END
--;
CREATE TRIGGER "guard_measure_update" BEFORE UPDATE ON "measure" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: measure'); END
--;
CREATE TRIGGER "guard_measure_delete" BEFORE DELETE ON "measure"
BEGIN SELECT RAISE(ABORT, 'guard: measure'); END
--;
CREATE TRIGGER "guard_coercion_plan_insert" BEFORE INSERT ON "coercion_plan" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: coercion_plan'); END
--;
CREATE TRIGGER "guard_coercion_plan_update" BEFORE UPDATE ON "coercion_plan" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: coercion_plan'); END
--;
CREATE TRIGGER "guard_coercion_plan_delete" BEFORE DELETE ON "coercion_plan"
BEGIN SELECT RAISE(ABORT, 'guard: coercion_plan'); END
--;
CREATE TRIGGER "guard_document_insert" BEFORE INSERT ON "document" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: document'); END
--;
CREATE TRIGGER "guard_document_update" BEFORE UPDATE ON "document" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: document'); END
--;
CREATE TRIGGER "guard_document_delete" BEFORE DELETE ON "document"
BEGIN SELECT RAISE(ABORT, 'guard: document'); END
--;
CREATE TRIGGER "guard_signature_insert" BEFORE INSERT ON "signature" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: signature'); END
--;
CREATE TRIGGER "guard_signature_update" BEFORE UPDATE ON "signature" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: signature'); END
--;
CREATE TRIGGER "guard_signature_delete" BEFORE DELETE ON "signature"
BEGIN SELECT RAISE(ABORT, 'guard: signature'); END
--;
CREATE TRIGGER "guard_service_insert" BEFORE INSERT ON "service" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: service'); END
--;
CREATE TRIGGER "guard_service_update" BEFORE UPDATE ON "service" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: service'); END
--;
CREATE TRIGGER "guard_service_delete" BEFORE DELETE ON "service"
BEGIN SELECT RAISE(ABORT, 'guard: service'); END
--;
CREATE TRIGGER "guard_attachment_insert" BEFORE INSERT ON "attachment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: attachment'); END
--;
CREATE TRIGGER "guard_attachment_update" BEFORE UPDATE ON "attachment" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: attachment'); END
--;
CREATE TRIGGER "guard_attachment_delete" BEFORE DELETE ON "attachment"
BEGIN SELECT RAISE(ABORT, 'guard: attachment'); END
--;
CREATE TRIGGER "guard_receipt_insert" BEFORE INSERT ON "receipt" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)
BEGIN SELECT RAISE(ABORT, 'guard: receipt'); END
--;
CREATE TRIGGER "guard_receipt_update" BEFORE UPDATE ON "receipt" WHEN NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)
BEGIN SELECT RAISE(ABORT, 'guard: receipt'); END
--;
CREATE TRIGGER "guard_receipt_delete" BEFORE DELETE ON "receipt"
BEGIN SELECT RAISE(ABORT, 'guard: receipt'); END
