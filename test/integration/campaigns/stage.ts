import { randomUUID } from 'node:crypto';
import { hashPassword } from '@dvk/identity';
import { comparisonKey } from '@dvk/platform';
import type { DataSource } from 'typeorm';
import type { Agent, TestApp } from '../../support/test-app';

const password = 'mat-khau-thu-nghiem-2026';

export interface Stage {
  readonly province: string;
  readonly department: string;
  readonly commune: string;
  readonly otherProvince: string;
  readonly staff: Agent;
  readonly clerk: Agent;
  readonly foreignStaff: Agent;
}

async function addUnit(dataSource: DataSource, code: string, kind: string, parentId: string | null): Promise<string> {
  const id = randomUUID();
  await dataSource.query('INSERT INTO unit (id, code, kind) VALUES ($1, $2, $3)', [id, code, kind]);
  await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    id,
    code,
    comparisonKey(code),
  ]);
  if (parentId !== null) {
    await dataSource.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  }
  return id;
}

async function signedIn(testApp: TestApp, username: string, role: string, unitId: string): Promise<Agent> {
  const { dataSource } = testApp;
  const personId = randomUUID();
  await dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [personId, username, comparisonKey(username)]);
  await dataSource.query('INSERT INTO account (person_id, username, password_hash) VALUES ($1, $2, $3)', [
    personId,
    username,
    await hashPassword(password),
  ]);
  await dataSource.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, $4, '2020-01-01')`, [
    randomUUID(),
    personId,
    unitId,
    role,
  ]);
  const agent = testApp.agent();
  await agent.post('/api/session').send({ username, password }).expect(201);
  return agent;
}

/** Two provinces; staff of a department of the first, a clerk of one of its communes, staff of the second. */
export async function setStage(testApp: TestApp): Promise<Stage> {
  const { dataSource } = testApp;
  const province = await addUnit(dataSource, 'T', 'province', null);
  const department = await addUnit(dataSource, 'BAN', 'department', province);
  const commune = await addUnit(dataSource, 'XA', 'commune', province);
  const otherProvince = await addUnit(dataSource, 'K', 'province', null);
  const otherDepartment = await addUnit(dataSource, 'BAN-K', 'department', otherProvince);
  return {
    province,
    department,
    commune,
    otherProvince,
    staff: await signedIn(testApp, 'can-bo-ban', 'department-staff', department),
    clerk: await signedIn(testApp, 'can-bo-xa', 'unit-clerk', commune),
    foreignStaff: await signedIn(testApp, 'can-bo-tinh-khac', 'department-staff', otherDepartment),
  };
}
