import { messages } from '../../messages/vi';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';
import css from './session.module.css';

const texts = messages.session.expired;

/** Over the page that was open when the session ran out; it closes by itself once the session is back. */
export default function SignInAgain({ username }: { username: string }) {
  return (
    <Dialog open title={texts.title}>
      <p>{texts.lead}</p>
      <SignInForm username={username} onSignedIn={() => undefined} />
      <a className={css.leave} href="/dang-nhap">
        {texts.leave}
      </a>
    </Dialog>
  );
}
