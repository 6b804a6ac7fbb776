import { config } from 'zod';

// zod compiles its checks with `new Function` unless told not to, which the content security policy forbids.
// It decides when a schema is made, so this file comes before every import of one.
config({ jitless: true });
