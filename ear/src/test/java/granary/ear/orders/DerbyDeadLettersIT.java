package granary.ear.orders;

class DerbyDeadLettersIT extends DeadLetters {
    DerbyDeadLettersIT() {
        super(Village.found("dead-letters", DeadLetters.environment()));
    }
}
