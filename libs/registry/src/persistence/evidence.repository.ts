import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EvidenceSummary } from '../campaign-nomination';
import type { HandedInFile } from '../handed-in/handed-in-changes';
import { EvidenceFileEntity } from './evidence-file.entity';

export type NewEvidence = Omit<EvidenceFileEntity, 'uploadedAt'> & { readonly uploadedAt: Date };

@Injectable()
export class EvidenceRepository {
  async summaries(tx: Tx, nominationIds: readonly string[]): Promise<Map<string, EvidenceSummary[]>> {
    const byNomination = new Map<string, EvidenceSummary[]>();
    if (nominationIds.length === 0) return byNomination;
    const files = await tx.find(EvidenceFileEntity, {
      where: { nominationId: In([...nominationIds]) },
      order: { uploadedAt: 'ASC', id: 'ASC' },
    });
    for (const { id, nominationId, leafCode, fileName, mediaType, size, uploadedAt } of files) {
      const list = byNomination.get(nominationId) ?? [];
      list.push({ id, leafCode, fileName, mediaType, size, uploadedAt });
      byNomination.set(nominationId, list);
    }
    return byNomination;
  }

  find(tx: Tx, nominationId: string, evidenceId: string): Promise<EvidenceFileEntity | null> {
    return tx.findOneBy(EvidenceFileEntity, { id: evidenceId, nominationId });
  }

  /** The files of one nomination with their hashes, oldest first. */
  async hashed(tx: Tx, nominationId: string): Promise<HandedInFile[]> {
    const files = await tx.find(EvidenceFileEntity, { where: { nominationId }, order: { uploadedAt: 'ASC', id: 'ASC' } });
    return files.map(({ id, leafCode, fileName, size, sha256 }) => ({ id, leafCode, fileName, size, sha256 }));
  }

  count(tx: Tx, nominationId: string): Promise<number> {
    return tx.countBy(EvidenceFileEntity, { nominationId });
  }

  async insert(tx: Tx, evidence: NewEvidence): Promise<void> {
    await tx.insert(EvidenceFileEntity, evidence);
  }

  async remove(tx: Tx, nominationId: string, evidenceId: string): Promise<void> {
    await tx.delete(EvidenceFileEntity, { id: evidenceId, nominationId });
  }
}
