import { messages } from '../messages/vi';
import { ButtonLink } from '../ui/button-link';
import { usePageTitle } from '../ui/page-title';
import css from './pages.module.css';

/** What the movement's site is, for somebody not signed in. */
export default function LandingPage() {
  const texts = messages.app.landing;
  usePageTitle(texts.title);
  return (
    <div className={css.landing}>
      <section className={css.hero}>
        <h1 tabIndex={-1}>{texts.title}</h1>
        <p className={css.lead}>{texts.lead}</p>
        <div className={css.heroActions}>
          <ButtonLink to="/dang-nhap" primary>
            {messages.app.signIn}
          </ButtonLink>
          <a href="/kho-mo-hinh">{texts.browse}</a>
        </div>
        <p className={css.hint}>{texts.signInLead}</p>
      </section>
      <section aria-labelledby="landing-steps">
        <h2 id="landing-steps">{texts.stepsTitle}</h2>
        <ol className={css.steps}>
          {texts.steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
