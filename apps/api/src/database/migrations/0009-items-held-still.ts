import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which items apply to a nomination holds still once somebody has handed in a sheet of it: that sheet was complete by those items,
 * and its total was printed by them. Whoever hands in holds the nomination's row, so neither can slip past the other.
 */
export class ItemsHeldStill1763683200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_items_of_marked_nomination() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.not_applicable IS DISTINCT FROM OLD.not_applicable AND EXISTS (
          SELECT 1 FROM assignment JOIN score_sheet sheet ON sheet.assignment_id = assignment.id
          WHERE assignment.nomination_id = NEW.id AND (sheet.state = 'submitted' OR sheet.round > 1)
        ) THEN
          RAISE EXCEPTION 'sheets of this nomination were handed in' USING ERRCODE = '23514', CONSTRAINT = 'tr_nomination_items_held_still';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_nomination_items_held_still BEFORE UPDATE OF not_applicable ON nomination FOR EACH ROW EXECUTE FUNCTION refuse_items_of_marked_nomination()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
