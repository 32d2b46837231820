import { endsSession } from '../../shared/model/operations.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Scenario } from '../../shared/model/words.js';
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
      if (endsSession(operation.name) && scenario() === 'still-active') return ok(null);
      return ok(operation.run(sessions, parameters));
    },
  };
}
