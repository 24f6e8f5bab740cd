import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ObstacleEntity } from './obstacle.entity';

/** The act that lifts an obstacle; it stays readable beside it. */
@Entity()
@Check('ck_obstacle_lifting_reason', `"reason" <> ''`)
export class ObstacleLiftingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ObstacleEntity)
  obstacleId!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  document!: string;

  @Column('timestamptz')
  liftedAt!: Date;

  @Column('uuid')
  liftedBy!: string;
}
