import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CriteriaSetEntity } from './criteria-set.entity';

/** Every query on criteria sets. */
@Injectable()
export class CriteriaSetsRepository {
  find(tx: Tx, id: string): Promise<CriteriaSetEntity | null> {
    return tx.findOneBy(CriteriaSetEntity, { id });
  }
}
