import type { Scenario } from '../../shared/model/app-info.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { ordinaryException, type ServiceException, soapException } from './faults.js';
import type { OperationDefinition, OperationResult, Parameters } from './operations.js';
import type { Sessions } from './sessions.js';

/** The methods behind the bindings. */
export interface Service {
  run(operation: OperationDefinition, parameters: Parameters): Result<OperationResult, ServiceException>;
}

export function makeService(sessions: Sessions, scenario: () => Scenario): Service {
  return {
    run(operation, parameters) {
      if (scenario() === 'fault') return fail(ordinaryException);
      if (scenario() === 'soap-exception') return fail(soapException);
      const token = parameters.get('token') ?? null;
      switch (operation.name) {
        case 'CheckToken':
          return ok(String(sessions.isActive(token)));
        case 'Logout':
          if (scenario() !== 'still-active') sessions.logout(token);
          return ok(null);
        case 'Login':
          return ok(login(sessions, parameters));
      }
    },
  };
}

/** A field that is null in .NET is left out; an empty one is written as an empty element. */
function login(sessions: Sessions, parameters: Parameters): readonly (readonly [string, string])[] {
  const read = (name: string) => parameters.get(name) ?? null;
  const attempt = sessions.attempt(read('databaseName'), read('userName'), read('password'));
  if (attempt.kind === 'refused')
    return [
      ['Authenticated', 'false'],
      ['Description', attempt.description],
    ];
  const language = read('Language');
  return [
    ['Authenticated', 'true'],
    ['Description', ''],
    ['AuthKey', attempt.token],
    ...(language === null ? [] : [['Language', language] as const]),
    ['TourOperatorCode', attempt.account.tourOperatorCode],
  ];
}
