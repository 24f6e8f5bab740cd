import { Link } from 'react-router';
import { publicPages } from '../../../messages/vi/public-pages';
import { FormSection } from '../../../ui/form-section';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { MarkButton, PhotoActions } from './photo-actions';
import life from '../initiative/life.module.css';
import css from './public-page.module.css';
import { photoAddress, type PublicPageShown, type PublicPhoto } from './queries';

const texts = publicPages.photos;
const tones: Readonly<Record<PublicPhoto['state'], Tone>> = { waiting: 'attention', approved: 'good', refused: 'bad', withdrawn: 'locked' };

function MarkedPhotos({ shown: { photos, acts } }: { shown: PublicPageShown }) {
  if (photos.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className={css.photos} aria-label={texts.list}>
      {photos.map((photo) => (
        <li key={photo.id}>
          <img src={photoAddress(photo)} alt={photo.alt} width={photo.width} height={photo.height} loading="lazy" />
          <StateTag tone={tones[photo.state]}>{texts.states[photo.state]}</StateTag>
          <span>{photo.alt}</span>
          {photo.caption !== '' && <span className={life.soft}>{photo.caption}</span>}
          {photo.state === 'refused' && <span>{texts.refusedFor(photo.reason ?? '')}</span>}
          <PhotoActions key={photo.version} photo={photo} mayDecide={acts.includes('decide-photo')} mayWithdraw={acts.includes('withdraw-photo')} />
        </li>
      ))}
    </ul>
  );
}

/** Pictures for everybody: those marked, and those that can be. */
export function PhotosSection({ initiativeId, shown }: { initiativeId: string; shown: PublicPageShown }) {
  const free = shown.pictures.filter(({ marked }) => !marked);
  return (
    <>
      <FormSection title={texts.title} lead={texts.lead}>
        <MarkedPhotos shown={shown} />
      </FormSection>
      {shown.acts.includes('mark-photo') && (
        <FormSection title={texts.choose} actions={<Link to={`/mo-hinh/${initiativeId}/tien-do`}>{texts.toProgress}</Link>}>
          {free.length === 0 ? (
            <p>{texts.noPictures}</p>
          ) : (
            <ul className={css.photos} aria-label={texts.choose}>
              {free.map((picture) => (
                <li key={picture.id}>
                  <img src={picture.path} alt="" width={240} height={180} loading="lazy" />
                  <span className={css.name}>{picture.fileName}</span>
                  <div>
                    <MarkButton initiativeId={initiativeId} picture={picture} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </FormSection>
      )}
    </>
  );
}
