export * from './campaign-access.service';
export * from './judging.module';
export * from './own-sheets.reader';
export * from './own-sheets.writer';
export * from './season-assembler';
export * from './season-intake';
export { type AssignmentList, type ListRefusal, type WrittenMember, type WrittenNomination } from './revision/assignment-list';
export { AssignmentLists } from './revision/assignment-lists.service';
export { AssignmentListView, ListDifferenceView } from './revision/list-view.dto';
