-- A template that is only sealed anew is the same template: galleries need not read it again.
DROP TRIGGER template_changed ON template;
--> statement-breakpoint
CREATE TRIGGER template_changed AFTER INSERT OR DELETE ON template
  FOR EACH ROW EXECUTE FUNCTION announce_template_change();
--> statement-breakpoint
CREATE TRIGGER template_replaced AFTER UPDATE OF sealed_embedding, embedder_id ON template
  FOR EACH ROW WHEN (current_setting('mien.sealing_anew', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION announce_template_change();
