CREATE TABLE agreement (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	session_id UUID,
	made_on DATE NOT NULL,
	place TEXT NOT NULL,
	content TEXT NOT NULL,
	term TEXT NOT NULL,
	breach TEXT NOT NULL,
	costs TEXT NOT NULL,
	line_ids TEXT NOT NULL,
	document_id UUID,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_agreement PRIMARY KEY (id)
)
--;
CREATE INDEX ix_agreement_case_id ON agreement (case_id)
--;
CREATE TABLE asset (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	owner_id UUID,
	holder TEXT NOT NULL,
	address TEXT NOT NULL,
	old_address TEXT NOT NULL,
	map_sheet TEXT NOT NULL,
	parcel TEXT NOT NULL,
	area_tenths BIGINT,
	certificate_area_tenths BIGINT,
	land_type TEXT NOT NULL,
	certificate_serial TEXT NOT NULL,
	certificate_book_number TEXT NOT NULL,
	attached_assets TEXT NOT NULL,
	account_number TEXT NOT NULL,
	account_holder TEXT NOT NULL,
	mortgagee TEXT NOT NULL,
	value BIGINT,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_asset PRIMARY KEY (id)
)
--;
CREATE INDEX ix_asset_case_id ON asset (case_id)
--;
CREATE TABLE assignment (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	officer_id UUID NOT NULL,
	assigned_on DATE NOT NULL,
	document_id UUID,
	reason TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_assignment PRIMARY KEY (id)
)
--;
CREATE INDEX ix_assignment_case_id ON assignment (case_id)
--;
CREATE INDEX ix_assignment_officer_id ON assignment (officer_id)
--;
CREATE TABLE attachment (
	id UUID NOT NULL,
	owner_entity TEXT NOT NULL,
	owner_id UUID NOT NULL,
	case_id UUID,
	file_name TEXT NOT NULL,
	media_type TEXT NOT NULL,
	size BIGINT NOT NULL,
	blob_hash TEXT NOT NULL,
	added_on DATE NOT NULL,
	note TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	removed BOOLEAN NOT NULL,
	CONSTRAINT pk_attachment PRIMARY KEY (id)
)
--;
CREATE INDEX ix_attachment_owner_id ON attachment (owner_id)
--;
CREATE TABLE attendance (
	id UUID NOT NULL,
	session_id UUID NOT NULL,
	person_id UUID,
	full_name TEXT NOT NULL,
	capacity TEXT NOT NULL,
	presence TEXT NOT NULL,
	signed BOOLEAN NOT NULL,
	refusal_reason TEXT NOT NULL,
	statement TEXT NOT NULL,
	"order" BIGINT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_attendance PRIMARY KEY (id)
)
--;
CREATE INDEX ix_attendance_session_id ON attendance (session_id)
--;
CREATE TABLE blob (
	hash BYTEA NOT NULL,
	body BYTEA NOT NULL,
	CONSTRAINT pk_blob PRIMARY KEY (hash)
)
--;
CREATE TABLE capture_open (
	lsn BIGINT NOT NULL,
	refold BIGINT NOT NULL,
	CONSTRAINT pk_capture_open PRIMARY KEY (lsn)
)
--;
CREATE TABLE "case" (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	issuing_unit_id UUID NOT NULL,
	judgment_id UUID NOT NULL,
	request_id UUID,
	basis TEXT NOT NULL,
	file_number BIGINT NOT NULL,
	file_year BIGINT NOT NULL,
	opened_on DATE NOT NULL,
	summary TEXT NOT NULL,
	epoch BIGINT NOT NULL,
	story TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_case PRIMARY KEY (id)
)
--;
CREATE INDEX ix_case_file_year_file_number ON "case" (file_year, file_number)
--;
CREATE INDEX ix_case_judgment_id ON "case" (judgment_id)
--;
CREATE INDEX ix_case_unit_id ON "case" (unit_id)
--;
CREATE TABLE case_event (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	kind TEXT NOT NULL,
	"on" DATE NOT NULL,
	at TIMESTAMP WITH TIME ZONE,
	place TEXT NOT NULL,
	text TEXT NOT NULL,
	document_id UUID,
	person_id UUID,
	source TEXT NOT NULL,
	data TEXT,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_case_event PRIMARY KEY (id)
)
--;
CREATE INDEX ix_case_event_case_id_on ON case_event (case_id, "on")
--;
CREATE TABLE case_party (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	person_id UUID NOT NULL,
	role TEXT NOT NULL,
	note TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	removed BOOLEAN NOT NULL,
	CONSTRAINT pk_case_party PRIMARY KEY (id)
)
--;
CREATE INDEX ix_case_party_case_id ON case_party (case_id)
--;
CREATE INDEX ix_case_party_person_id ON case_party (person_id)
--;
CREATE TABLE case_summary (
	place BIGINT NOT NULL,
	case_id UUID NOT NULL,
	unit_id UUID NOT NULL,
	file_year BIGINT NOT NULL,
	file_number BIGINT NOT NULL,
	summary TEXT NOT NULL,
	creditor TEXT NOT NULL,
	debtor TEXT NOT NULL,
	officer_id UUID,
	officer TEXT NOT NULL,
	amount BIGINT NOT NULL,
	collected BIGINT NOT NULL,
	opened_on DATE NOT NULL,
	decided BOOLEAN NOT NULL,
	exact TEXT NOT NULL,
	folded TEXT NOT NULL,
	CONSTRAINT pk_case_summary PRIMARY KEY (place),
	CONSTRAINT uq_case_summary_case_id UNIQUE (case_id)
)
--;
CREATE INDEX ix_case_summary_officer_id_place ON case_summary (officer_id, place)
--;
CREATE INDEX ix_case_summary_unit_id_place ON case_summary (unit_id, place)
--;
CREATE TABLE chain_head (
	chain BIGINT NOT NULL,
	device UUID NOT NULL,
	seq BIGINT NOT NULL,
	hash BYTEA NOT NULL,
	millis BIGINT NOT NULL,
	counter BIGINT NOT NULL,
	CONSTRAINT pk_chain_head PRIMARY KEY (chain),
	CONSTRAINT uq_chain_head_device UNIQUE (device)
)
--;
CREATE TABLE coercion_plan (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	measure_id UUID NOT NULL,
	starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
	place TEXT NOT NULL,
	forces TEXT NOT NULL,
	cost_estimate BIGINT NOT NULL,
	risks TEXT NOT NULL,
	police_asked_on DATE,
	police_answered_on DATE,
	approved_on DATE,
	document_id UUID,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_coercion_plan PRIMARY KEY (id)
)
--;
CREATE INDEX ix_coercion_plan_measure_id ON coercion_plan (measure_id)
--;
CREATE TABLE device (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	name TEXT NOT NULL,
	signing_key TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_device PRIMARY KEY (id)
)
--;
CREATE TABLE document (
	id UUID NOT NULL,
	origin TEXT NOT NULL,
	unit_id UUID NOT NULL,
	issuing_unit_id UUID,
	issuer TEXT NOT NULL,
	case_id UUID,
	form_id TEXT NOT NULL,
	form_version TEXT NOT NULL,
	kind TEXT NOT NULL,
	title TEXT NOT NULL,
	number BIGINT,
	symbol TEXT NOT NULL,
	number_text TEXT NOT NULL,
	dated DATE NOT NULL,
	number_use_id UUID,
	signer_id UUID,
	signer_name TEXT NOT NULL,
	signer_position TEXT NOT NULL,
	regime TEXT NOT NULL,
	data TEXT,
	recipients TEXT NOT NULL,
	file_hash TEXT NOT NULL,
	file_size BIGINT NOT NULL,
	pages BIGINT NOT NULL,
	replaces_id UUID,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_document PRIMARY KEY (id)
)
--;
CREATE INDEX ix_document_case_id ON document (case_id)
--;
CREATE INDEX ix_document_dated ON document (dated)
--;
CREATE INDEX ix_document_number_text ON document (number_text)
--;
CREATE TABLE draft (
	kind TEXT NOT NULL,
	key TEXT NOT NULL,
	value TEXT NOT NULL,
	saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_draft PRIMARY KEY (kind, key)
)
--;
CREATE TABLE enforcement_request (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	judgment_id UUID NOT NULL,
	requester_id UUID NOT NULL,
	received_on DATE NOT NULL,
	channel TEXT NOT NULL,
	content TEXT NOT NULL,
	requested_on DATE,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_enforcement_request PRIMARY KEY (id)
)
--;
CREATE INDEX ix_enforcement_request_judgment_id ON enforcement_request (judgment_id)
--;
CREATE TABLE information_request (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	agency TEXT NOT NULL,
	asked TEXT NOT NULL,
	sent_on DATE NOT NULL,
	document_id UUID,
	answered_on DATE,
	answer TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_information_request PRIMARY KEY (id)
)
--;
CREATE INDEX ix_information_request_case_id ON information_request (case_id)
--;
CREATE TABLE instalment (
	id UUID NOT NULL,
	agreement_id UUID NOT NULL,
	"order" BIGINT NOT NULL,
	due_on DATE NOT NULL,
	amount BIGINT NOT NULL,
	note TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_instalment PRIMARY KEY (id)
)
--;
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id)
--;
CREATE TABLE judgment (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	kind TEXT NOT NULL,
	number TEXT NOT NULL,
	judged_on DATE NOT NULL,
	effective_on DATE,
	court TEXT NOT NULL,
	received_on DATE NOT NULL,
	content TEXT NOT NULL,
	earlier_number TEXT NOT NULL,
	earlier_on DATE,
	earlier_court TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_judgment PRIMARY KEY (id)
)
--;
CREATE INDEX ix_judgment_number ON judgment (number)
--;
CREATE INDEX ix_judgment_unit_id_received_on ON judgment (unit_id, received_on)
--;
CREATE TABLE local_value (
	key TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_local_value PRIMARY KEY (key)
)
--;
CREATE TABLE log_dictionary (
	number BIGINT NOT NULL,
	body BYTEA NOT NULL,
	CONSTRAINT pk_log_dictionary PRIMARY KEY (number)
)
--;
CREATE TABLE measure (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	kind TEXT NOT NULL,
	decided_on DATE NOT NULL,
	document_id UUID,
	line_ids TEXT NOT NULL,
	asset_ids TEXT NOT NULL,
	session_ids TEXT NOT NULL,
	amount BIGINT,
	costs BIGINT,
	dissipation_reason TEXT NOT NULL,
	uses_forces BOOLEAN NOT NULL,
	planned_start TIMESTAMP WITH TIME ZONE,
	planned_end TIMESTAMP WITH TIME ZONE,
	external_ref TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_measure PRIMARY KEY (id)
)
--;
CREATE INDEX ix_measure_case_id ON measure (case_id)
--;
CREATE TABLE number_block (
	id UUID NOT NULL,
	series_id UUID NOT NULL,
	unit_id UUID NOT NULL,
	device_id UUID,
	period BIGINT NOT NULL,
	first BIGINT NOT NULL,
	last BIGINT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_number_block PRIMARY KEY (id)
)
--;
CREATE INDEX ix_number_block_series_id_period ON number_block (series_id, period)
--;
CREATE TABLE number_cancellation (
	id UUID NOT NULL,
	number_use_id UUID NOT NULL,
	cancelled_on DATE NOT NULL,
	reason TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_number_cancellation PRIMARY KEY (id)
)
--;
CREATE INDEX ix_number_cancellation_number_use_id ON number_cancellation (number_use_id)
--;
CREATE TABLE number_series (
	id UUID NOT NULL,
	owner_unit_id UUID NOT NULL,
	kind TEXT NOT NULL,
	symbol TEXT NOT NULL,
	year_basis TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_number_series PRIMARY KEY (id)
)
--;
CREATE INDEX ix_number_series_owner_unit_id_kind ON number_series (owner_unit_id, kind)
--;
CREATE TABLE number_use (
	id UUID NOT NULL,
	series_id UUID NOT NULL,
	period BIGINT NOT NULL,
	number BIGINT NOT NULL,
	taken_on DATE NOT NULL,
	document_id UUID,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_number_use PRIMARY KEY (id)
)
--;
CREATE INDEX ix_number_use_series_id_period_number ON number_use (series_id, period, number)
--;
CREATE TABLE obligation_line (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	"order" BIGINT NOT NULL,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	amount BIGINT,
	interest_rule TEXT NOT NULL,
	for_state BOOLEAN NOT NULL,
	debtor_ids TEXT NOT NULL,
	creditor_ids TEXT NOT NULL,
	joint BOOLEAN NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_obligation_line PRIMARY KEY (id)
)
--;
CREATE INDEX ix_obligation_line_case_id ON obligation_line (case_id)
--;
CREATE TABLE operation_log (
	lsn BIGINT NOT NULL,
	chain BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	hash BYTEA NOT NULL,
	received_at TIMESTAMP WITH TIME ZONE NOT NULL,
	body BYTEA NOT NULL,
	CONSTRAINT pk_operation_log PRIMARY KEY (lsn),
	CONSTRAINT uq_operation_log_chain_seq UNIQUE (chain, seq)
)
--;
CREATE TABLE operation_row (
	row UUID NOT NULL,
	lsn BIGINT NOT NULL,
	CONSTRAINT pk_operation_row PRIMARY KEY (row, lsn)
)
--;
CREATE TABLE person (
	id UUID NOT NULL,
	kind TEXT NOT NULL,
	full_name TEXT NOT NULL,
	honorific TEXT NOT NULL,
	gender TEXT NOT NULL,
	birth_date DATE,
	birth_year BIGINT,
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
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_person PRIMARY KEY (id)
)
--;
CREATE INDEX ix_person_id_number ON person (id_number)
--;
CREATE INDEX ix_person_organisation_number ON person (organisation_number)
--;
CREATE TABLE receipt (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	number TEXT NOT NULL,
	"on" DATE NOT NULL,
	amount BIGINT NOT NULL,
	payer TEXT NOT NULL,
	payer_id UUID,
	kind TEXT NOT NULL,
	line_id UUID,
	agreement_id UUID,
	note TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_receipt PRIMARY KEY (id)
)
--;
CREATE INDEX ix_receipt_case_id_on ON receipt (case_id, "on")
--;
CREATE TABLE representative (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	person_id UUID NOT NULL,
	full_name TEXT NOT NULL,
	basis TEXT NOT NULL,
	id_number TEXT NOT NULL,
	phone TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	removed BOOLEAN NOT NULL,
	CONSTRAINT pk_representative PRIMARY KEY (id)
)
--;
CREATE INDEX ix_representative_case_id ON representative (case_id)
--;
CREATE TABLE search_entry (
	place BIGINT NOT NULL,
	kind TEXT NOT NULL,
	row UUID NOT NULL,
	case_id UUID,
	title TEXT NOT NULL,
	detail TEXT NOT NULL,
	name TEXT NOT NULL,
	number TEXT NOT NULL,
	exact TEXT NOT NULL,
	folded TEXT NOT NULL,
	CONSTRAINT pk_search_entry PRIMARY KEY (place),
	CONSTRAINT uq_search_entry_row UNIQUE (row)
)
--;
CREATE INDEX ix_search_entry_name ON search_entry (name)
--;
CREATE INDEX ix_search_entry_number ON search_entry (number)
--;
CREATE TABLE service (
	id UUID NOT NULL,
	document_id UUID NOT NULL,
	case_id UUID,
	person_id UUID,
	addressee TEXT NOT NULL,
	attempt BIGINT NOT NULL,
	channel TEXT NOT NULL,
	result TEXT NOT NULL,
	"on" DATE NOT NULL,
	at TEXT NOT NULL,
	valid_on DATE,
	place TEXT NOT NULL,
	server TEXT NOT NULL,
	receiver TEXT NOT NULL,
	proof TEXT NOT NULL,
	witness TEXT NOT NULL,
	refusal TEXT NOT NULL,
	minutes_id UUID,
	proof_hash TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_service PRIMARY KEY (id)
)
--;
CREATE INDEX ix_service_case_id ON service (case_id)
--;
CREATE INDEX ix_service_document_id ON service (document_id)
--;
CREATE TABLE session (
	id UUID NOT NULL,
	kind TEXT NOT NULL,
	state TEXT NOT NULL,
	"on" DATE NOT NULL,
	starts_at TEXT NOT NULL,
	ends_at TEXT NOT NULL,
	place TEXT NOT NULL,
	officer_id UUID,
	recorder TEXT NOT NULL,
	subject TEXT NOT NULL,
	course TEXT NOT NULL,
	creditor_proposal TEXT NOT NULL,
	debtor_proposal TEXT NOT NULL,
	officer_view TEXT NOT NULL,
	outcome TEXT NOT NULL,
	outcome_note TEXT NOT NULL,
	next_step TEXT NOT NULL,
	next_on DATE,
	minutes_id UUID,
	corrects_id UUID,
	external_ref TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_session PRIMARY KEY (id)
)
--;
CREATE INDEX ix_session_on ON session ("on")
--;
CREATE TABLE session_case (
	id UUID NOT NULL,
	session_id UUID NOT NULL,
	case_id UUID NOT NULL,
	op_lsn BIGINT NOT NULL,
	removed BOOLEAN NOT NULL,
	CONSTRAINT pk_session_case PRIMARY KEY (id)
)
--;
CREATE INDEX ix_session_case_case_id ON session_case (case_id)
--;
CREATE INDEX ix_session_case_session_id ON session_case (session_id)
--;
CREATE TABLE setting (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	key TEXT NOT NULL,
	value TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (id)
)
--;
CREATE INDEX ix_setting_unit_id_key ON setting (unit_id, key)
--;
CREATE TABLE signature (
	id UUID NOT NULL,
	document_id UUID NOT NULL,
	signed_on DATE NOT NULL,
	signer_name TEXT NOT NULL,
	method TEXT NOT NULL,
	scan_hash TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_signature PRIMARY KEY (id)
)
--;
CREATE INDEX ix_signature_document_id ON signature (document_id)
--;
CREATE TABLE signer (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	full_name TEXT NOT NULL,
	user_id UUID,
	capacity TEXT NOT NULL,
	prefix TEXT NOT NULL,
	position_lines TEXT NOT NULL,
	form_ids TEXT NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	basis TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_signer PRIMARY KEY (id)
)
--;
CREATE INDEX ix_signer_unit_id ON signer (unit_id)
--;
CREATE TABLE tangled_row (
	entity TEXT NOT NULL,
	row UUID NOT NULL,
	CONSTRAINT pk_tangled_row PRIMARY KEY (entity, row)
)
--;
CREATE TABLE ticket (
	id UUID NOT NULL,
	kind TEXT NOT NULL,
	entity TEXT NOT NULL,
	row UUID NOT NULL,
	field TEXT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_ticket PRIMARY KEY (id)
)
--;
CREATE INDEX ix_ticket_row ON ticket (row)
--;
CREATE TABLE unit (
	id UUID NOT NULL,
	kind TEXT NOT NULL,
	code TEXT NOT NULL,
	parent_id UUID,
	practice BOOLEAN NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_unit PRIMARY KEY (id)
)
--;
CREATE TABLE unit_profile (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	valid_from DATE NOT NULL,
	name TEXT NOT NULL,
	superior_line TEXT NOT NULL,
	body_line TEXT NOT NULL,
	place TEXT NOT NULL,
	address TEXT NOT NULL,
	head_title TEXT NOT NULL,
	account TEXT NOT NULL,
	procuracy TEXT NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_unit_profile PRIMARY KEY (id)
)
--;
CREATE INDEX ix_unit_profile_unit_id ON unit_profile (unit_id)
--;
CREATE TABLE "user" (
	id UUID NOT NULL,
	unit_id UUID NOT NULL,
	login TEXT NOT NULL,
	full_name TEXT NOT NULL,
	roles TEXT NOT NULL,
	rank TEXT NOT NULL,
	active BOOLEAN NOT NULL,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_user PRIMARY KEY (id)
)
--;
CREATE INDEX ix_user_unit_id ON "user" (unit_id)
--;
CREATE TABLE verification (
	id UUID NOT NULL,
	case_id UUID NOT NULL,
	person_id UUID NOT NULL,
	"on" DATE NOT NULL,
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
	document_id UUID,
	op_lsn BIGINT NOT NULL,
	CONSTRAINT pk_verification PRIMARY KEY (id)
)
--;
CREATE INDEX ix_verification_case_id ON verification (case_id)
--;
CREATE TABLE waiting (
	device UUID NOT NULL,
	seq BIGINT NOT NULL,
	hash BYTEA NOT NULL,
	body BYTEA NOT NULL,
	CONSTRAINT pk_waiting PRIMARY KEY (device, seq)
)
--;
CREATE FUNCTION guard_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn) THEN
    RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$
--;
CREATE FUNCTION guard_refold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1) THEN
    RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$
--;
CREATE FUNCTION guard_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
END $$
--;
CREATE TRIGGER "guard_operation_log_update" BEFORE UPDATE ON "operation_log" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_operation_log_delete" BEFORE DELETE ON "operation_log" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_operation_log_truncate" BEFORE TRUNCATE ON "operation_log" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_operation_row_update" BEFORE UPDATE ON "operation_row" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_operation_row_delete" BEFORE DELETE ON "operation_row" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_operation_row_truncate" BEFORE TRUNCATE ON "operation_row" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_blob_update" BEFORE UPDATE ON "blob" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_blob_delete" BEFORE DELETE ON "blob" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_blob_truncate" BEFORE TRUNCATE ON "blob" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_log_dictionary_update" BEFORE UPDATE ON "log_dictionary" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_log_dictionary_delete" BEFORE DELETE ON "log_dictionary" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_log_dictionary_truncate" BEFORE TRUNCATE ON "log_dictionary" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE INDEX ix_case_summary_text ON case_summary USING gin (to_tsvector('simple', folded))
--;
CREATE INDEX ix_search_entry_text ON search_entry USING gin (to_tsvector('simple', folded))
--;
CREATE TRIGGER "guard_unit_insert" BEFORE INSERT ON "unit" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_unit_update" BEFORE UPDATE ON "unit" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_unit_delete" BEFORE DELETE ON "unit" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_unit_truncate" BEFORE TRUNCATE ON "unit" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_unit_profile_insert" BEFORE INSERT ON "unit_profile" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_unit_profile_update" BEFORE UPDATE ON "unit_profile" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_unit_profile_delete" BEFORE DELETE ON "unit_profile" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_unit_profile_truncate" BEFORE TRUNCATE ON "unit_profile" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_user_insert" BEFORE INSERT ON "user" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_user_update" BEFORE UPDATE ON "user" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_user_delete" BEFORE DELETE ON "user" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_user_truncate" BEFORE TRUNCATE ON "user" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_device_insert" BEFORE INSERT ON "device" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_device_update" BEFORE UPDATE ON "device" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_device_delete" BEFORE DELETE ON "device" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_device_truncate" BEFORE TRUNCATE ON "device" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_signer_insert" BEFORE INSERT ON "signer" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_signer_update" BEFORE UPDATE ON "signer" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_signer_delete" BEFORE DELETE ON "signer" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_signer_truncate" BEFORE TRUNCATE ON "signer" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_series_insert" BEFORE INSERT ON "number_series" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_number_series_update" BEFORE UPDATE ON "number_series" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_number_series_delete" BEFORE DELETE ON "number_series" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_series_truncate" BEFORE TRUNCATE ON "number_series" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_block_insert" BEFORE INSERT ON "number_block" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_number_block_update" BEFORE UPDATE ON "number_block" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_number_block_delete" BEFORE DELETE ON "number_block" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_block_truncate" BEFORE TRUNCATE ON "number_block" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_use_insert" BEFORE INSERT ON "number_use" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_number_use_update" BEFORE UPDATE ON "number_use" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_number_use_delete" BEFORE DELETE ON "number_use" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_use_truncate" BEFORE TRUNCATE ON "number_use" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_cancellation_insert" BEFORE INSERT ON "number_cancellation" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_number_cancellation_update" BEFORE UPDATE ON "number_cancellation" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_number_cancellation_delete" BEFORE DELETE ON "number_cancellation" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_number_cancellation_truncate" BEFORE TRUNCATE ON "number_cancellation" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_setting_insert" BEFORE INSERT ON "setting" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_setting_update" BEFORE UPDATE ON "setting" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_setting_delete" BEFORE DELETE ON "setting" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_setting_truncate" BEFORE TRUNCATE ON "setting" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_person_insert" BEFORE INSERT ON "person" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_person_update" BEFORE UPDATE ON "person" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_person_delete" BEFORE DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_person_truncate" BEFORE TRUNCATE ON "person" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_judgment_insert" BEFORE INSERT ON "judgment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_judgment_update" BEFORE UPDATE ON "judgment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_judgment_delete" BEFORE DELETE ON "judgment" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_judgment_truncate" BEFORE TRUNCATE ON "judgment" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_enforcement_request_insert" BEFORE INSERT ON "enforcement_request" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_enforcement_request_update" BEFORE UPDATE ON "enforcement_request" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_enforcement_request_delete" BEFORE DELETE ON "enforcement_request" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_enforcement_request_truncate" BEFORE TRUNCATE ON "enforcement_request" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_insert" BEFORE INSERT ON "case" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_case_update" BEFORE UPDATE ON "case" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_case_delete" BEFORE DELETE ON "case" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_truncate" BEFORE TRUNCATE ON "case" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_party_insert" BEFORE INSERT ON "case_party" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_case_party_update" BEFORE UPDATE ON "case_party" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_case_party_delete" BEFORE DELETE ON "case_party" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_party_truncate" BEFORE TRUNCATE ON "case_party" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_representative_insert" BEFORE INSERT ON "representative" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_representative_update" BEFORE UPDATE ON "representative" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_representative_delete" BEFORE DELETE ON "representative" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_representative_truncate" BEFORE TRUNCATE ON "representative" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_obligation_line_insert" BEFORE INSERT ON "obligation_line" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_obligation_line_update" BEFORE UPDATE ON "obligation_line" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_obligation_line_delete" BEFORE DELETE ON "obligation_line" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_obligation_line_truncate" BEFORE TRUNCATE ON "obligation_line" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_assignment_insert" BEFORE INSERT ON "assignment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_assignment_update" BEFORE UPDATE ON "assignment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_assignment_delete" BEFORE DELETE ON "assignment" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_assignment_truncate" BEFORE TRUNCATE ON "assignment" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_event_insert" BEFORE INSERT ON "case_event" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_case_event_update" BEFORE UPDATE ON "case_event" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_case_event_delete" BEFORE DELETE ON "case_event" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_case_event_truncate" BEFORE TRUNCATE ON "case_event" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_verification_insert" BEFORE INSERT ON "verification" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_verification_update" BEFORE UPDATE ON "verification" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_verification_delete" BEFORE DELETE ON "verification" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_verification_truncate" BEFORE TRUNCATE ON "verification" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_information_request_insert" BEFORE INSERT ON "information_request" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_information_request_update" BEFORE UPDATE ON "information_request" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_information_request_delete" BEFORE DELETE ON "information_request" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_information_request_truncate" BEFORE TRUNCATE ON "information_request" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_session_insert" BEFORE INSERT ON "session" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_session_update" BEFORE UPDATE ON "session" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_session_delete" BEFORE DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_session_truncate" BEFORE TRUNCATE ON "session" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_session_case_insert" BEFORE INSERT ON "session_case" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_session_case_update" BEFORE UPDATE ON "session_case" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_session_case_delete" BEFORE DELETE ON "session_case" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_session_case_truncate" BEFORE TRUNCATE ON "session_case" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_attendance_insert" BEFORE INSERT ON "attendance" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_attendance_update" BEFORE UPDATE ON "attendance" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_attendance_delete" BEFORE DELETE ON "attendance" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_attendance_truncate" BEFORE TRUNCATE ON "attendance" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_agreement_insert" BEFORE INSERT ON "agreement" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_agreement_update" BEFORE UPDATE ON "agreement" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_agreement_delete" BEFORE DELETE ON "agreement" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_agreement_truncate" BEFORE TRUNCATE ON "agreement" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_instalment_insert" BEFORE INSERT ON "instalment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_instalment_update" BEFORE UPDATE ON "instalment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_instalment_delete" BEFORE DELETE ON "instalment" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_instalment_truncate" BEFORE TRUNCATE ON "instalment" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_asset_insert" BEFORE INSERT ON "asset" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_asset_update" BEFORE UPDATE ON "asset" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_asset_delete" BEFORE DELETE ON "asset" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_asset_truncate" BEFORE TRUNCATE ON "asset" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_measure_insert" BEFORE INSERT ON "measure" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_measure_update" BEFORE UPDATE ON "measure" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_measure_delete" BEFORE DELETE ON "measure" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_measure_truncate" BEFORE TRUNCATE ON "measure" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_coercion_plan_insert" BEFORE INSERT ON "coercion_plan" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_coercion_plan_update" BEFORE UPDATE ON "coercion_plan" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_coercion_plan_delete" BEFORE DELETE ON "coercion_plan" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_coercion_plan_truncate" BEFORE TRUNCATE ON "coercion_plan" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_document_insert" BEFORE INSERT ON "document" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_document_update" BEFORE UPDATE ON "document" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_document_delete" BEFORE DELETE ON "document" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_document_truncate" BEFORE TRUNCATE ON "document" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_signature_insert" BEFORE INSERT ON "signature" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_signature_update" BEFORE UPDATE ON "signature" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_signature_delete" BEFORE DELETE ON "signature" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_signature_truncate" BEFORE TRUNCATE ON "signature" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_service_insert" BEFORE INSERT ON "service" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_service_update" BEFORE UPDATE ON "service" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_service_delete" BEFORE DELETE ON "service" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_service_truncate" BEFORE TRUNCATE ON "service" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_attachment_insert" BEFORE INSERT ON "attachment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_attachment_update" BEFORE UPDATE ON "attachment" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_attachment_delete" BEFORE DELETE ON "attachment" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_attachment_truncate" BEFORE TRUNCATE ON "attachment" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_receipt_insert" BEFORE INSERT ON "receipt" FOR EACH ROW EXECUTE FUNCTION guard_open()
--;
CREATE TRIGGER "guard_receipt_update" BEFORE UPDATE ON "receipt" FOR EACH ROW EXECUTE FUNCTION guard_refold()
--;
CREATE TRIGGER "guard_receipt_delete" BEFORE DELETE ON "receipt" FOR EACH ROW EXECUTE FUNCTION guard_frozen()
--;
CREATE TRIGGER "guard_receipt_truncate" BEFORE TRUNCATE ON "receipt" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen()
