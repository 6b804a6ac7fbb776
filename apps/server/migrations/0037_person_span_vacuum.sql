-- Figures of everybody are read from an index alone, which only saves reading rows that were vacuumed since they changed.
ALTER TABLE person_span_tally SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
