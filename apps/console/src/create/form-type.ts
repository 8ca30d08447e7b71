import type { UseFormReturn } from 'react-hook-form';
import type { CreatePersonFields, CreatePersonValues } from './create-person-schema.ts';

export type CreatePersonForm = UseFormReturn<CreatePersonFields, unknown, CreatePersonValues>;
