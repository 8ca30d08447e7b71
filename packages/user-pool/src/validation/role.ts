import * as z from 'zod';
import { type Role, userPool } from '../definition.ts';

export const roleSchema = z.enum(Object.keys(userPool.groups) as [Role, ...Role[]]);
