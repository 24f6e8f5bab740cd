import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Taking a lock and reading what it protects in one way to the server and back. Both functions are VOLATILE: each of their statements
 * sees what was committed before it began, so what is read after a lock was waited for is what its last holder left.
 */
export class OneWayLocks1763683200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit_chain_head() RETURNS TABLE (at timestamptz, sequence bigint, hash text) LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(4901001);
        RETURN QUERY SELECT clock_timestamp(), last.sequence, last.hash
          FROM (VALUES (1)) one LEFT JOIN (SELECT entry.sequence, entry.hash FROM audit_entry entry ORDER BY entry.sequence DESC LIMIT 1) last ON true;
      END $$`);
    // Row locks alone let writers overtake a closer that waits, for as long as they keep coming; the queue before them does not.
    await runner.query(`
      CREATE FUNCTION phase_held_for_share(campaign uuid, permit text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('campaign-phase ' || campaign, 0));
        PERFORM 1 FROM campaign_phase phase WHERE phase.campaign_id = campaign AND permit = ANY(phase.permits) ORDER BY phase.position FOR SHARE;
        RETURN EXISTS (
          SELECT 1 FROM campaign_phase phase
          WHERE phase.campaign_id = campaign AND permit = ANY(phase.permits) AND phase.opens_at <= clock_timestamp()
            AND (LEAST(phase.closes_at, phase.closed_at) IS NULL OR clock_timestamp() < LEAST(phase.closes_at, phase.closed_at))
        );
      END $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
