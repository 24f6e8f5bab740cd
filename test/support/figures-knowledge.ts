import type { OperationKnowledge } from './operation-knowledge';

const one = { phaseless: true, at: { id: 'sent-report:province' }, may: 'staff' } as const;

/** What the operations of figures and of reports that were sent need to be asked well; see `OperationKnowledge`. */
export const figuresKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  Figures_ask: { may: 'holders' },
  Figures_workbook: { heavy: true, may: 'holders' },
  Figures_document: { heavy: true, may: 'holders' },
  Dashboard_read: { may: 'holders' },
  Dashboard_years: { may: 'holders' },
  SentReports_list: { may: 'holders' },
  SentReports_send: { phaseless: true, body: { structure: 'then' }, may: 'holders' },
  SentReports_read: one,
  SentReports_difference: one,
  SentReports_correct: { ...one, body: { reason: 'Bổ sung số liệu đến muộn' } },
  SentReports_content: one,
  SentReports_workbook: { ...one, heavy: true },
  SentReports_document: { ...one, heavy: true },
};
