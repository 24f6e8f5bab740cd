import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { messages } from '../../messages/vi';
import { formatBytes, type FileRules } from './file-rules';
import css from './file-drop.module.css';
import { useUploads, type UploadContext } from './use-uploads';

const texts = messages.ui.file;
/** Named one by one, a telephone hands its own format over as JPEG. */
const pictureTypes = 'image/jpeg,image/png,image/webp';

interface FileDropProps {
  /** What the files are: "Minh chứng tiêu chí A1". */
  label: string;
  rules: FileRules;
  multiple?: boolean;
  disabled?: boolean;
  /** What becomes of the files, in a line. */
  note?: string;
  /** What the button is called that opens the camera of a telephone; left out: there is none. */
  camera?: string;
  /** Sends one file, for example by `uploadFile`; lists of what is stored are the caller's. */
  upload: (file: File, context: UploadContext) => Promise<unknown>;
}

/** A button and a place to drop files on, with a progress bar for each file on its way. */
export function FileDrop({ label, rules, multiple = true, disabled = false, note, camera, upload }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { uploads, lastDone, add, retry, cancel } = useUploads(rules, upload);
  const take = (files: FileList | null): void => {
    const list = files === null ? [] : [...files];
    if (!disabled) void add(multiple ? list : list.slice(0, 1));
  };
  return (
    <div className={css.area} role="group" aria-label={label}>
      <div
        className={css.target}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept={rules.endings.join(',')}
          multiple={multiple}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button disabled={disabled} onClick={() => input.current?.click()}>
          {texts.choose}
          <span className="only-spoken"> – {label}</span>
        </Button>
        {camera !== undefined && (
          <span className={css.camera}>
            <input
              ref={lens}
              type="file"
              hidden
              accept={pictureTypes}
              capture="environment"
              onChange={(event) => {
                take(event.target.files);
                event.target.value = '';
              }}
            />
            <Button disabled={disabled} onClick={() => lens.current?.click()}>
              {camera}
              <span className="only-spoken"> – {label}</span>
            </Button>
          </span>
        )}
        <span className={css.drop}>{texts.drop}</span>
        <p className={css.limits}>{texts.limits(rules.kinds, formatBytes(rules.maxBytes))}</p>
        {note !== undefined && <p className={css.limits}>{note}</p>}
      </div>
      <ul className={css.uploads}>
        {uploads.map((each) => (
          <li key={each.id}>
            {each.problem === null ? (
              <>
                <span className={css.name}>{texts.uploading(each.file.name)}</span>
                <progress max={1} value={each.share} aria-label={texts.uploading(each.file.name)} />
                <Button size="small" onClick={() => cancel(each)} aria-label={texts.cancel(each.file.name)}>
                  {messages.ui.dialog.cancel}
                </Button>
              </>
            ) : (
              <>
                <span role="alert" className={css.problem}>
                  {each.again ? `${each.file.name}: ${each.problem}` : each.problem}
                </span>
                {each.again && (
                  <Button size="small" onClick={() => void retry(each)} aria-label={texts.retry(each.file.name)}>
                    {messages.ui.error.retry}
                  </Button>
                )}
                <Button size="small" onClick={() => cancel(each)} aria-label={texts.dismiss(each.file.name)}>
                  {messages.ui.dialog.close}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="only-spoken">
        {lastDone === null ? '' : texts.done(lastDone)}
      </p>
    </div>
  );
}
