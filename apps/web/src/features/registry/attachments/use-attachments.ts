import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../api/problem';
import type { UploadOptions } from '../../../api/upload';
import { initiativeQuery, type InitiativeView } from '../queries';
import { OwnVersions } from './own-versions';
import { addAttachment, type Attachments, removeAttachment, renameAttachment } from './queries';

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'initiative.stale-version';

/** The files of a registration that is being written: each act on them makes a version, beside those that the form makes by itself. */
export function useAttachments(initiative: InitiativeView) {
  const queries = useQueryClient();
  const [versions] = useState(() => new OwnVersions(initiative.version));
  const [underWay] = useState(() => new Set<Promise<unknown>>());
  const act = (doing: Promise<Attachments>): Promise<void> => {
    const taken = doing.then(({ files, version }) => {
      versions.add(version);
      queries.setQueryData(initiativeQuery(initiative.id).queryKey, (before) => before && { ...before, files });
      void queries.invalidateQueries({ queryKey: ['registry', 'changes'] });
    });
    const ended = taken.catch(() => undefined).finally(() => underWay.delete(ended));
    underWay.add(ended);
    return taken;
  };
  return {
    add: (file: File, options: UploadOptions) => act(addAttachment(initiative, file, options)),
    rename: (fileId: string, fileName: string) => act(renameAttachment(initiative, fileId, fileName)),
    remove: (fileId: string) => act(removeAttachment(initiative, fileId)),
    newest: versions.newest.bind(versions),
    /** Saves upon the version that was seen, or upon the one that files on their way have made of it. */
    async saving<Saved extends { readonly version: number }>(seen: number, save: (version: number) => Promise<Saved>): Promise<Saved> {
      const version = versions.newest(seen);
      const saved = await save(version).catch(async (error: unknown) => {
        if (isStale(error)) await Promise.all(underWay);
        if (versions.newest() === version) throw error;
        return save(versions.newest());
      });
      versions.add(saved.version);
      return saved;
    },
  };
}

export type AttachmentActs = ReturnType<typeof useAttachments>;
