import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../../persistence/initiative.entity';

/** A picture among the files of an initiative that is to be shown to everybody, drawn anew in two sizes. */
@Entity()
@Index('ix_public_photo_initiative_id', ['initiativeId', 'markedAt'])
@Index(['sourceSha256'])
@Index(['smallSha256'])
@Index(['largeSha256'])
@Index('ix_public_photo_waiting', ['markedAt', 'initiativeId'], { where: `"state" = 'waiting'` })
@Index('uq_public_photo_open', ['initiativeId', 'sourceSha256'], { unique: true, where: `"state" IN ('waiting','approved')` })
@Check('ck_public_photo_state', `"state" IN ('waiting','approved','refused','withdrawn')`)
@Check('ck_public_photo_texts', `"alt" <> ''`)
@Check('ck_public_photo_sizes', 'least("small_width", "small_height", "large_width", "large_height") > 0')
@Check(
  'ck_public_photo_decided',
  `num_nonnulls("decided_by", "decided_at") = CASE "state" WHEN 'waiting' THEN 0 ELSE 2 END AND ("state" <> 'refused' OR "reason" <> '')`,
)
export class PublicPhotoEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sourceSha256!: string;

  /** Stands below the picture; may be empty. */
  @Column('text')
  caption!: string;

  /** What the picture shows, for those who do not see it. */
  @Column('text')
  alt!: string;

  /** `PhotoState` */
  @Column('text')
  state!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  markedBy!: string;

  @Column('timestamptz')
  markedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  smallSha256!: string;

  @Column('integer')
  smallWidth!: number;

  @Column('integer')
  smallHeight!: number;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  largeSha256!: string;

  @Column('integer')
  largeWidth!: number;

  @Column('integer')
  largeHeight!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
