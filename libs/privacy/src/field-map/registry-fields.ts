import { each, type FieldsOfTables, officeText, registrationText, whoActed } from './field';

const files = { ...registrationText, data: 'file', kept: 'record', leaves: [], readers: ['initiative.read', 'nomination.read', 'score-sheet.read', 'evidence.read'], exported: 'others-rights', erased: 'kept-by-law' } as const;
/** Made by the database out of what is written elsewhere, and anew whenever that changes. */
const derived = { ...registrationText, leaves: [], readers: [] };
/** Written for everybody, and shown once the office has published it. */
const forEverybody = { ...registrationText, leaves: ['public-page'], readers: 'everybody' } as const;

/** Units, initiatives and what is told of them. */
export const registryFields: FieldsOfTables = {
  unit: { personal: {}, none: 'id code official_code kind kind_label established_on dissolved_on version' },
  unit_name: { personal: {}, none: 'id unit_id name search_key valid_from valid_to' },
  unit_kind: { personal: {}, none: 'id unit_id kind valid_from' },
  unit_parent: { personal: {}, none: 'id unit_id parent_id valid_from valid_to' },
  unit_succession: { personal: {}, none: 'id from_unit_id to_unit_id effective_on kind legal_document takes_matters' },
  unit_area_class: { personal: {}, none: 'id unit_id area_class valid_from valid_to legal_document' },
  unit_change: { personal: { ...each('recorded_by recorded_at undone_by undone_at', whoActed), ...each('note undo_reason', officeText) }, none: 'id effective_on legal_document unit_ids change effects' },
  initiative: {
    personal: {
      // An exemplar of one person and a household bear a person's name; who leads stands among the details.
      ...each('name search_key', { ...registrationText, data: 'name', leaves: ['public-page', 'paper', 'workbook'], readers: 'signed-in' }),
      details: registrationText,
      return_reason: officeText,
      ...each('registration_by registration_at created_by created_at', whoActed),
    },
    none: 'id code unit_id subject_kind field programme_tags continues_id registration updated_at version',
  },
  registration_on_behalf: { personal: { ...each('entered_by entered_at', whoActed), ...each('asked_by note', officeText) }, none: 'initiative_id way document_number document_date' },
  initiative_joint_unit: { personal: {}, none: 'initiative_id unit_id' },
  initiative_version: { personal: { content: registrationText, ...each('replaced_by replaced_at last_at', whoActed) }, none: 'initiative_id version last_version' },
  initiative_distinction: { personal: { ...each('entered_by entered_at withdrawn_by withdrawn_at', whoActed), withdrawal_reason: officeText }, none: 'id initiative_id kind number document_date issuer document_key valid_from valid_to' },
  initiative_drop: { personal: { ...each('dropped_by dropped_at restored_by restored_at', whoActed), ...each('reason restore_reason', officeText) }, none: 'id initiative_id number document_date issuer' },
  initiative_review: { personal: { ...each('reviewed_by reviewed_at', whoActed), reason: officeText }, none: 'initiative_id year outcome' },
  initiative_plan: { personal: { milestones: registrationText, ...each('written_by written_at', whoActed) }, none: 'initiative_id starts_on evaluates_on version' },
  initiative_search: { personal: each('name_order title_key terms', derived), none: 'initiative_id unit_id facts registered_at changed_at merged_into' },
  initiative_likeness: { personal: each('title_key text_sketch', derived), none: 'initiative_id areas' },
  registration_step: { personal: {}, none: 'id initiative_id nomination_id state happened_at known_at' },
  progress_note: { personal: { text: registrationText, ...each('written_by written_at', whoActed) }, none: 'id initiative_id year version' },
  initiative_file: { personal: { ...each('sha256 file_name', files), ...each('uploaded_by uploaded_at', whoActed) }, none: 'id initiative_id media_type size' },
  registration_receipt: { personal: each('handed_in_by handed_in_at', whoActed), none: 'code initiative_id version' },
  progress_file: { personal: { ...each('sha256 file_name', files), ...each('uploaded_by uploaded_at', whoActed) }, none: 'id note_id media_type size' },
  replication: { personal: { ...each('asked_by asked_at answered_by answered_at', whoActed), ...each('note answer', officeText) }, none: 'id origin_id unit_id state copy_id version' },
  word_list_entry: { personal: each('entered_by entered_at', whoActed), none: 'id unit_id list word word_key valid_from valid_to version' },
  nomination: {
    personal: {
      summary: { ...registrationText, leaves: ['paper', 'workbook'], readers: 'signed-in' },
      self_remarks: registrationText,
      legal_preference: { ...registrationText, data: 'copy', kept: 'record', leaves: ['workbook'], readers: 'signed-in', exported: 'others-rights', erased: 'kept-by-law' },
      ...each('not_applicable return_reason', officeText),
      ...each('decided_by decided_at', whoActed),
    },
    none: 'id campaign_id initiative_id unit_id code peer_group state self_marks receipt_code submitted_at created_at updated_at version',
  },
  nomination_version: { personal: { content: registrationText, return_reason: officeText, ...each('handed_in_by handed_in_at', whoActed) }, none: 'nomination_id number returned_at' },
  evidence_file: { personal: { ...each('sha256 file_name', files), ...each('uploaded_by uploaded_at', whoActed) }, none: 'id nomination_id leaf_code media_type size' },
  public_page: {
    personal: {
      ...each('summary public_name public_summary', forEverybody),
      search_key: derived,
      withdrawal_reason: officeText,
      ...each('written_by written_at published_by published_at withdrawn_by withdrawn_at', whoActed),
    },
    none: 'initiative_id address waiting public_field public_kind public_since decision_published_on version',
  },
  public_photo: {
    personal: {
      ...each('source_sha256 small_sha256 large_sha256', { ...files, leaves: ['public-page'], readers: 'everybody' }),
      ...each('caption alt', forEverybody),
      reason: officeText,
      ...each('marked_by marked_at decided_by decided_at', whoActed),
    },
    none: 'id initiative_id state small_width small_height large_width large_height version',
  },
  public_listing: { personal: { terms: derived }, none: 'initiative_id address unit_id kind field year recognised_on published_at' },
  public_tally: { personal: {}, none: 'facet value count' },
  saved_view: {
    personal: each('person_id name name_key address created_at', {
      data: 'choice',
      whose: 'account-holder',
      why: 'to-find-again',
      basis: 'own-wish',
      kept: 'request',
      leaves: [],
      readers: ['initiative.read'],
      exported: 'given',
      erased: 'erased',
    }),
    none: 'id version',
    ownRows: { by: 'person_id', given: ['name', 'address', 'created_at'] },
  },
  duplicate_decision: { personal: { ...each('decided_by decided_at', whoActed), reason: officeText }, none: 'one_id other_id number verdict' },
  initiative_merge: { personal: { ...each('merged_by merged_at', whoActed), reason: officeText }, none: 'merged_id kept_id' },
  registration_file_row: { personal: each('taken_by taken_at', whoActed), none: 'template_id unit_id row_key initiative_id digest version' },
};
