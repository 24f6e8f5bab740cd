import { ApiProblem, NetworkLoss, type FieldProblem } from '../api/problem';
import { broughtSentence } from '../messages/brought-sentences';
import { fillSentence } from '../messages/format';
import { byStatus, networkLoss, unclearField } from '../messages/vi/general-errors';
import { messages } from '../messages/vi';

/** What to tell somebody about an error; the request id is there when the server gave one. */
export interface ToldError {
  readonly sentence: string;
  readonly fields: readonly { readonly field: string; readonly sentence: string }[];
  readonly requestId: string | null;
}

const byCode = (code: string, params: FieldProblem['params']): string | null => {
  const sentence = (messages.errors as Readonly<Record<string, string>>)[code] ?? broughtSentence(code);
  return sentence === undefined ? null : fillSentence(sentence, params);
};

/** The sentence of any thrown value; an unknown code falls back on the status, anything else on the general sentence. */
export function tellError(error: unknown): ToldError {
  if (error instanceof NetworkLoss) return { sentence: networkLoss, fields: [], requestId: null };
  if (!(error instanceof ApiProblem)) return { sentence: byStatus.other, fields: [], requestId: null };
  return {
    sentence: byCode(error.code, error.params) ?? byStatus[error.status] ?? byStatus.other,
    fields: error.fields.map(({ field, code, params }) => ({ field, sentence: byCode(code, params) ?? unclearField(field) })),
    requestId: error.requestId,
  };
}

/** The sentence for one field of a refused body, for the form control that holds it. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  tellError(error).fields.find((each) => each.field === field)?.sentence;
