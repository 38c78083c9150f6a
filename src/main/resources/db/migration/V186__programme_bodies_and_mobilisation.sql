-- What the first phase asks for beside the counties' reports (notice clauses 4-phase1 and 5-leadership): who belongs to a leading body,
-- whether a county has held its mobilisation, and which bodies of the city had not been formed when a phase ended.
ALTER TABLE leading_body ADD members text NOT NULL DEFAULT '';
ALTER TABLE gate_line ADD mobilised boolean NOT NULL DEFAULT false;
ALTER TABLE gate ADD unformed text NOT NULL DEFAULT '';
