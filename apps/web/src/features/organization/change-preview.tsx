import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { organization } from '../../messages/vi/organization';
import { unitChanges } from '../../messages/vi/unit-changes';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import css from './organization.module.css';
import type { ChangePreview } from './queries';

const texts = unitChanges.preview;

interface ChangePreviewSectionProps {
  preview: ChangePreview;
  /** By post, where it goes; `''`: it ends. */
  posts: Readonly<Record<string, string>>;
  onPost: (postId: string, unitId: string) => void;
}

function Part({ title, lead, children }: { title: string; lead?: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {lead !== undefined && <p className={css.note}>{lead}</p>}
      <ul className={css.links}>
        {children.map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a change would move, with the choices that it leaves open. */
export function ChangePreviewSection({ preview, posts, onPost }: ChangePreviewSectionProps) {
  const quiet = preview.posts.length === 0 && preview.campaigns.length === 0 && preview.ended.every(({ initiatives, openNominations, openDuties }) => initiatives + openNominations + openDuties === 0);
  return (
    <FormSection title={texts.title}>
      <Part title={texts.ended}>
        {preview.ended.map(({ unit, heir, initiatives, openNominations, openDuties }) => (
          <>
            <span>{texts.endedLine(unit.name, heir.name)}</span>
            <span className={css.note}>{texts.matters(initiatives, openNominations, openDuties)}</span>
          </>
        ))}
      </Part>
      <Part title={texts.renamed}>{preview.renamed.map(({ unit, name }) => texts.renamedLine(unit.name, name))}</Part>
      <Part title={texts.converted} lead={texts.convertedLead}>
        {preview.converted.map(({ unit, before, kind, openNominations, openDuties }) => (
          <>
            <span>{texts.convertedLine(unit.name, organization.kinds[before], organization.kinds[kind])}</span>
            <span className={css.note}>{texts.stays(openNominations, openDuties)}</span>
          </>
        ))}
      </Part>
      <Part title={texts.moved}>{preview.moved.map(({ unit, parent }) => (parent === null ? texts.topLine(unit.name) : texts.movedLine(unit.name, parent.name)))}</Part>
      <Part title={texts.posts} lead={texts.postsLead}>
        {preview.posts.map(({ id, fullName, role, unit, to, choices }) => (
          <div key={id} className={css.postChoice}>
            <span>{texts.postLine(fullName, messages.app.roles[role] ?? role, unit.name)}</span>
            <SelectField
              label={texts.postTo(fullName)}
              labelHidden
              blank={texts.postEnds}
              value={posts[id] ?? to?.id ?? ''}
              onChange={(unitId) => onPost(id, unitId)}
              choices={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
            />
          </div>
        ))}
      </Part>
      <Part title={texts.campaigns}>{preview.campaigns.map(({ name, unit }) => texts.campaignLine(name, unit.name))}</Part>
      {quiet && <p className={css.note}>{texts.none}</p>}
    </FormSection>
  );
}
