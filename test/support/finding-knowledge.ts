import type { OperationKnowledge } from './operation-knowledge';

/** What the operations that find initiatives, those alike and what was handed in before need to be asked well; see `OperationKnowledge`. */
export const findingKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  Finding_find: { may: 'holders' },
  Finding_choices: { may: 'holders' },
  NominationVersions_changes: { at: { id: 'nomination:marked' }, may: 'clerk staff chair secretary secretary-b council auditor' },
  UnitAwards_ofUnit: { at: { id: 'unit:commune' }, may: 'holders' },
  FoundInitiativesFile_download: { heavy: true, may: 'holders' },
  SavedViews_list: { phaseless: true, may: 'holders' },
  SavedViews_save: { phaseless: true, body: { name: 'Hộ gia đình', address: 'doi-tuong=household' }, may: 'holders' },
  SavedViews_rename: { phaseless: true, at: { id: 'saved-view:own' }, body: (_, { version }) => ({ name: 'Tập thể', version: version('saved-view:own') }), may: 'staff' },
  SavedViews_remove: { phaseless: true, at: { id: 'saved-view:own' }, may: 'staff' },
  Duplicates_whileTyping: { body: (season) => ({ unitId: season.id('unit:commune'), name: 'Thôn sạch, đường hoa' }), may: 'clerk' },
  Duplicates_similar: { at: { id: 'initiative:free' }, may: 'staff' },
  Duplicates_decide: {
    at: { id: 'initiative:free' },
    body: (season) => ({ otherId: season.id('initiative:marked'), verdict: 'different', reason: 'Hai việc khác nhau', seen: 0 }),
    may: 'staff',
  },
  Duplicates_merge: {
    at: { id: 'initiative:free' },
    body: (season, { version }) => ({ intoId: season.id('initiative:marked'), reason: 'Đăng ký hai lần', version: version('initiative:free'), intoVersion: version('initiative:marked') }),
    may: 'staff',
  },
};
