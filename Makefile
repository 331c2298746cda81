# For hands that type make; run.py does the work.
COMMANDS := serve test build lint policy bench lock help

.PHONY: $(COMMANDS)
.DEFAULT_GOAL := help

$(COMMANDS):
	@python3 run.py $@ $(ARGS)
