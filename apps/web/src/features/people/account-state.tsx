import { messages } from '../../messages/vi';
import { StateTag } from '../../ui/state-tag';
import type { Person } from './queries';

const texts = messages.people.account;

/** Whether somebody can sign in. */
export function AccountState({ account }: { account: Person['account'] }) {
  if (account === null) return <StateTag tone="idle">{texts.none}</StateTag>;
  if (!account.active) return <StateTag tone="locked">{texts.off}</StateTag>;
  return account.mustChangePassword ? <StateTag tone="attention">{texts.waiting}</StateTag> : <StateTag tone="good">{texts.active}</StateTag>;
}
